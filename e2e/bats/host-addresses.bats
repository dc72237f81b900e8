#!/usr/bin/env bats
# `--params-network`: which address of an interface a parameter is, whatever is added to the interface later.

load helpers

setup() {
  cd "$BATS_TEST_TMPDIR" || return
  ipvsadm --clear
  ip link add own0 type dummy
  ip link set own0 up
}

teardown() {
  ip link delete own0
  ip link delete own0_1 2>/dev/null || true
  ip netns delete one 2>/dev/null || true
  ip netns delete two 2>/dev/null || true
}

# value NAME: the address that the parameter is, in the service of a model that is compared with nothing.
value() {
  printf "services:\n- address: 'tcp://%s:80'\n" "$([[ $1 == host6* ]] && echo "[\${$1}]" || echo "\${$1}")" >m.yaml
  echo '{}' >nothing.yaml
  when ipvsctl diff --params-network --from nothing.yaml -f m.yaml
  then_exits 2 || return
  local sign address
  read -r sign address _ <"$printed"
  value=${address#tcp://}
  value=${value%:80}
  [[ $sign == + ]] || give_up "no service is added"
}

then_value_is() {
  local value
  value "$1" || return
  [[ $value == "$2" ]] || give_up "$1 is $value instead of $2"
}

@test "B3 the IPv6 address of an interface stays when a VIP is added" {
  ip -6 address add fd00:1::10/64 dev own0 nodad
  then_value_is host6.own0 "[fd00:1::10]"
  ip -6 address add fd00:1::200/128 dev own0 nodad preferred_lft 0
  then_value_is host6.own0 "[fd00:1::10]"
  ip -6 address add fd00:1::201/128 dev own0 nodad
  ip -6 address add fd00:1::202/64 dev own0 nodad
  ip -6 address add fd00:2::1/64 dev own0 nodad
  ip -6 address add fd00:1::203/64 dev own0 nodad preferred_lft 0
  then_value_is host6.own0 "[fd00:1::10]"
  then_value_is host6.own0_1 "[fd00:1::202]"
}

@test "B3 an own address that has a lifetime stays the first one" {
  ip -6 address add fd00:1::10/64 dev own0 nodad valid_lft 3600 preferred_lft 3600
  ip -6 address add fd00:1::200/64 dev own0 nodad
  then_value_is host6.own0 "[fd00:1::10]"
  ip address add 10.0.0.1/24 dev own0 valid_lft 3600 preferred_lft 3600
  ip address add 10.0.0.200/24 dev own0
  ip address add 10.0.0.201/32 dev own0
  then_value_is host.own0 10.0.0.1
}

@test "B3 an own /128 comes before a VIP of the same kind, and before a deprecated one" {
  ip -6 address add fd00:1::10/128 dev own0 nodad
  ip -6 address add fd00:1::200/128 dev own0 nodad
  ip -6 address add fd00:1::201/64 dev own0 nodad preferred_lft 0
  then_value_is host6.own0 "[fd00:1::10]"
}

@test "B3 the IPv4 address of an interface stays, whatever is added: secondary, /32, labels, other scopes" {
  ip address add 10.0.0.1/24 dev own0
  then_value_is host.own0 10.0.0.1
  ip address add 10.0.0.2/24 dev own0
  ip address add 10.0.0.200/32 dev own0
  ip address add 10.0.0.201/32 dev own0 label own0:vip
  ip address add 10.0.0.202/32 dev own0 scope link
  ip address add 10.0.0.203/32 dev own0 scope host
  ip address add 10.9.0.1/16 dev own0
  then_value_is host.own0 10.0.0.1
  then_value_is host4.own0_0 10.0.0.1
  then_value_is host.own0_1 10.9.0.1
}

@test "B3 a VIP that was there first does not keep the own address from its place" {
  ip address add 10.0.0.200/32 dev own0
  ip address add 10.0.0.1/24 dev own0
  then_value_is host.own0 10.0.0.1
  ip -6 address add fd00:1::200/128 dev own0 nodad
  ip -6 address add fd00:1::10/64 dev own0 nodad
  then_value_is host6.own0 "[fd00:1::10]"
}

@test "B3 apply keeps the service on the host's own address when a VIP is added" {
  ip -6 address add fd00:1::10/64 dev own0 nodad
  given_file m.yaml <<<'services: [{address: "tcp://[${host6.own0}]:80"}]'
  when ipvsctl apply -f m.yaml --params-network
  then_exits 0
  ip -6 address add fd00:1::200/128 dev own0 nodad preferred_lft 0
  when ipvsctl diff -f m.yaml --params-network
  then_exits 0
  then_table_is <<<"-A -t [fd00:1::10]:80 -s rr"
}

@test "B3 an interface that is really named own0_1 keeps its name to itself" {
  ip address add 10.0.0.1/24 dev own0
  ip address add 10.9.0.1/16 dev own0
  then_value_is host.own0_1 10.9.0.1
  ip link add own0_1 type dummy
  ip link set own0_1 up
  given_file m.yaml <<<'services: [{address: "tcp://${host.own0_1}:80"}]'
  when ipvsctl validate -f m.yaml --params-network
  then_fails 35 "host.own0_1 has no value"
  ip address add 10.5.0.1/16 dev own0_1
  then_value_is host.own0_1 10.5.0.1
  then_value_is host.own0_1_0 10.5.0.1
}

@test "F4 the host's addresses are those of the namespace that --netns names, whatever the caller's has" {
  local name
  for name in one two; do ip netns add $name; done
  ip -n one link add same0 type dummy
  ip -n one address add 192.0.2.1/24 dev same0
  ip -n two link add same0 type dummy
  ip -n two address add 192.0.2.2/24 dev same0
  given_file m.yaml <<<'services: [{address: "tcp://${host.same0}:80"}]'
  when ip netns exec one "$IPVSCTL" apply -f m.yaml --params-network --netns two
  then_exits 0
  [[ $(ip netns exec two ipvsadm -Sn) == "-A -t 192.0.2.2:80 -s rr" ]] || give_up "the table of two is wrong"
  when ip netns exec one "$IPVSCTL" apply -f m.yaml --params-network
  then_exits 0
  [[ $(ip netns exec one ipvsadm -Sn) == "-A -t 192.0.2.1:80 -s rr" ]] || give_up "the table of one is wrong"
}
