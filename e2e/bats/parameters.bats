#!/usr/bin/env bats
# ${...} in a model file: values from the environment and from the host's interfaces.

load helpers

setup_file() {
  ip link add e2e0 type dummy
  ip address add 10.9.8.7/24 dev e2e0
  ip address add 10.9.8.6/24 dev e2e0
  ip link set e2e0 up
  ip address add fe80::99/64 dev e2e0 nodad
  ip address add fd00::1/64 dev e2e0 nodad
  ip address add fd00::2/64 dev e2e0 nodad
  ip link add e2e.10 type dummy
  ip address add 10.9.9.1/24 dev e2e.10
  ip link add e2ev6 type dummy
  ip link set e2ev6 up
  ip address add fd00::3/64 dev e2ev6 nodad
}

teardown_file() {
  ip link del e2e0
  ip link del e2e.10
  ip link del e2ev6
}

# when_address TEXT OPTION...: a service with this address is applied.
when_address() {
  printf "services:\n- address: '%s'\n" "$1" >m.yaml
  shift
  when ipvsctl apply -f m.yaml "$@"
}

then_the_service_is() {
  then_exits 0
  then_table_is <<<"-A $1 -s rr"
}

then_it_has_no_value() {
  then_fails 35 "m.yaml:2:12: the parameter $1 has no value"
  then_table_is_empty
}

@test "A4 a variable of the environment" {
  export E2E_PORT=81
  when_address 'tcp://10.1.2.3:${env.E2E_PORT}' --params-env
  then_the_service_is "-t 10.1.2.3:81"
}

@test "A4 a variable may be the whole value" {
  export E2E_SERVICE=udp://10.1.2.3:53
  when_address '${env.E2E_SERVICE}' --params-env
  then_the_service_is "-u 10.1.2.3:53"
}

@test "A5.15 a value with an equals sign is whole" {
  export E2E_SERVICE=fwmark:7=
  when_address '${env.E2E_SERVICE}' --params-env
  then_fails 32 "m.yaml:2:12: 7= is not a firewall mark"
}

@test "A4 without --params-env the environment is not asked" {
  export E2E_PORT=81
  when_address 'tcp://10.1.2.3:${env.E2E_PORT}'
  then_it_has_no_value env.E2E_PORT
  then_mentions --params-env
}

@test "A4 a variable that is not set, with the nearest one that is" {
  export E2E_PROT=81
  when_address 'tcp://10.1.2.3:${env.E2E_PORT}' --params-env
  then_it_has_no_value env.E2E_PORT
  then_mentions "the environment (--params-env)" "did you mean env.E2E_PROT?"
}

@test "A4 an empty variable is a value" {
  export E2E_PORT=
  when_address 'tcp://10.1.2.3:${env.E2E_PORT}' --params-env
  then_fails 32 "m.yaml:2:12: the port is missing after the colon"
}

@test "A4 the first address of an interface" {
  when_address 'tcp://${host.e2e0}:80' --params-network
  then_the_service_is "-t 10.9.8.7:80"
}

@test "A4 the addresses of an interface by their numbers" {
  when_address 'tcp://${host.e2e0_0}:80' --params-network
  then_the_service_is "-t 10.9.8.7:80"
  when_address 'tcp://${host.e2e0_1}:80' --params-network
  then_the_service_is "-t 10.9.8.6:80"
  when_address 'tcp://${host.e2e0_2}:80' --params-network
  then_fails 35 "the parameter host.e2e0_2 has no value"
}

@test "A4 an interface with a dot in its name, and one that is down" {
  when_address 'tcp://${host.e2e.10}:80' --params-network
  then_the_service_is "-t 10.9.9.1:80"
}

@test "host4 and host6 name the family; link-local addresses are left out" {
  when_address 'tcp://${host4.e2e0_1}:80' --params-network
  then_the_service_is "-t 10.9.8.6:80"
  when_address 'tcp://[${host6.e2e0}]:80' --params-network
  then_the_service_is "-t [fd00::1]:80"
  when_address 'tcp://[${host6.e2e0_1}]:80' --params-network
  then_the_service_is "-t [fd00::2]:80"
  when_address 'tcp://[${host6.e2e0_2}]:80' --params-network
  then_fails 35 "the parameter host6.e2e0_2 has no value"
}

@test "A4 host names no IPv6 address" {
  when_address 'tcp://[${host.e2ev6}]:80' --params-network
  then_it_has_no_value host.e2ev6
  when_address 'tcp://[${host6.e2ev6}]:80' --params-network
  then_the_service_is "-t [fd00::3]:80"
}

@test "A4 an interface that is not there, with the nearest one that is" {
  when_address 'tcp://${host.e2e1}:80' --params-network
  then_it_has_no_value host.e2e1
  then_mentions "the network interfaces (--params-network)" "did you mean host.e2e0?"
}

@test "A4 without --params-network the interfaces are not asked" {
  when_address 'tcp://${host.e2e0}:80' --params-env
  then_it_has_no_value host.e2e0
}

@test "A4 the interfaces are those of the network namespace" {
  given_file m.yaml <<<'services: [{address: "tcp://${host.e2e0}:80"}]'
  when unshare --net "$IPVSCTL" validate -f m.yaml --params-network
  then_fails 35 "the parameter host.e2e0 has no value"
}

@test "A4 parameters inside parameters, from the inside out" {
  export E2E_STAGE=TEST E2E_TEST=10.1.2.3 E2E_NAME=STAGE
  when_address 'tcp://${env.E2E_${env.E2E_STAGE}}:80' --params-env
  then_the_service_is "-t 10.1.2.3:80"
  when_address 'tcp://${env.E2E_${env.E2E_${env.E2E_NAME}}}:80' --params-env
  then_the_service_is "-t 10.1.2.3:80"
}

@test "A4 values are taken as they are, not expanded again" {
  export E2E_HOST='${host.e2e0}'
  when_address 'tcp://${env.E2E_HOST}:80' --params-env --params-network
  then_fails 32 'm.yaml:2:12: ${host.e2e0} is not an IP address'
}

@test "a default stands in where nobody knows the name" {
  when_address 'tcp://${host.nosuch:-10.1.2.3}:${env.E2E_PORT:-8080}' --params-env
  then_the_service_is "-t 10.1.2.3:8080"
  export E2E_PORT=81
  when_address 'tcp://10.1.2.3:${env.E2E_PORT:-8080}' --params-env
  then_the_service_is "-t 10.1.2.3:81"
}

@test "A4 the dollar sign by itself, its escape, and blanks in a name" {
  when_address 'tcp://$host.e2e0:80' --params-network
  then_fails 32 'm.yaml:2:12: $host.e2e0 is not an IP address'
  when_address 'tcp://$${host.e2e0}:80' --params-network
  then_fails 32 'm.yaml:2:12: ${host.e2e0} is not an IP address'
  when_address 'tcp://${ host.e2e0 }:80' --params-network
  then_fails 35 "m.yaml:2:12: the parameter  host.e2e0  has no value"
  when_address 'tcp://10.1.2.3:80}' --params-network
  then_fails 32 "m.yaml:2:12: 80} is not a port"
}

@test "A4 a parameter without a name or an end is exit 35" {
  when_address 'tcp://10.1.2.3:${}' --params-env
  then_fails 35 'm.yaml:2:12: ${} names no parameter'
  when_address 'tcp://10.1.2.3:${env.HOME' --params-env
  then_fails 35 'm.yaml:2:12: the parameter in tcp://10.1.2.3:${env.HOME has no end'
}

@test "A4 parameters stand in every value, numbers and words too" {
  export E2E_WEIGHT=7 E2E_WORD=masq E2E_SCHED=sh E2E_FLAG=sh-port E2E_TIME=5m
  when ipvsctl apply -f - --params-env <<'Y'
defaults: {port: "${env.E2E_WEIGHT}", forward: "${env.E2E_WORD}"}
services:
- address: tcp://10.1.2.3:80
  sched: ${env.E2E_SCHED}
  flags: ["${env.E2E_FLAG}"]
  persistence: {timeout: "${env.E2E_TIME}"}
  destinations:
  - address: 10.50.0.1
    weight: ${env.E2E_WEIGHT}
Y
  then_exits 0
  then_table_is <<'T'
-A -t 10.1.2.3:80 -s sh -p 300 -b sh-port
-a -t 10.1.2.3:80 -r 10.50.0.1:7 -m -w 7
T
}

@test "A1 parameters without a value and other mistakes are listed in one run, exit 35" {
  given_file m.yaml <<'Y'
services:
- address: tcp://${env.E2E_A}:80
  sched: ${env.E2E_B}
  destinations:
  - address: 10.50.0.1:80
    weight: -1
Y
  when ipvsctl validate -f m.yaml --params-env
  then_exits 35
  then_prints_nothing
  then_lists <<'L'
m.yaml:2:12: the parameter env.E2E_A has no value
m.yaml:3:10: the parameter env.E2E_B has no value
m.yaml:6:13: the weight -1 is out of range
L
}

@test "A4 the options may stand before and behind the command" {
  export E2E_PORT=81
  given_file m.yaml <<<'services: [{address: "tcp://${host.e2e0}:${env.E2E_PORT}"}]'
  when ipvsctl --params-env apply --params-network -f m.yaml
  then_the_service_is "-t 10.9.8.7:81"
  when ipvsctl --params-env --params-network changeset -f m.yaml
  then_exits 0
  then_prints "{}"
  when ipvsctl validate -f m.yaml --params-env --params-network
  then_exits 0
  then_prints "Configuration valid."
}
