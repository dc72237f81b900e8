#!/usr/bin/env bats
# Options by environment variables: IPVSCTL_LOG_VERBOSE and IPVSCTL_PARAMS_*.

load helpers

given_parameters() {
  export E2E_PORT=81
  echo 'port: 82' >p.yaml
  echo 'port: 83' >q.yaml
  given_file env.yaml <<<'services: [{address: "tcp://10.1.2.3:${env.E2E_PORT}"}]'
  given_file host.yaml <<<'services: [{address: "tcp://${host.lo}:80"}]'
  given_file port.yaml <<<'services: [{address: "tcp://10.1.2.3:${port}"}]'
}

@test "IPVSCTL_LOG_VERBOSE is -v" {
  local value
  for value in true 1 TRUE t; do
    ipvsadm --clear
    export IPVSCTL_LOG_VERBOSE=$value
    when ipvsctl apply -f - <<<'services: [{address: tcp://10.1.2.3:80}]'
    then_exits 0
    then_says "INFO Added service tcp://10.1.2.3:80"
  done
  for value in false 0 ""; do
    ipvsadm --clear
    export IPVSCTL_LOG_VERBOSE=$value
    when ipvsctl apply -f - <<<'services: [{address: tcp://10.1.2.3:80}]'
    then_exits 0
    then_says_nothing
    then_table_is <<<"-A -t 10.1.2.3:80 -s rr"
  done
}

@test "A5.10 a switch that is neither true nor false is exit 33, and no panic" {
  given_parameters
  local name
  for name in IPVSCTL_LOG_VERBOSE IPVSCTL_LOG_DEBUG IPVSCTL_PARAMS_HOST_ENV IPVSCTL_PARAMS_HOST_NETWORK; do
    when env "$name=maybe" "$IPVSCTL" apply -f host.yaml
    then_fails 33 "$name" maybe
  done
}

@test "A5.14 IPVSCTL_PARAMS_HOST_ENV is --params-env, and nothing else" {
  given_parameters
  export IPVSCTL_PARAMS_HOST_ENV=true
  when ipvsctl apply -f env.yaml
  then_exits 0
  then_table_is <<<"-A -t 10.1.2.3:81 -s rr"
  when ipvsctl validate -f host.yaml
  then_fails 35 "the parameter host.lo has no value"
}

@test "A5.14 IPVSCTL_PARAMS_HOST_NETWORK is --params-network, and nothing else" {
  given_parameters
  export IPVSCTL_PARAMS_HOST_NETWORK=true
  when ipvsctl apply -f host.yaml
  then_exits 0
  then_table_is <<<"-A -t 127.0.0.1:80 -s rr"
  when ipvsctl validate -f env.yaml
  then_fails 35 "the parameter env.E2E_PORT has no value"
}

@test "IPVSCTL_PARAMS_FILE is --params-file, which replaces it" {
  given_parameters
  export IPVSCTL_PARAMS_FILE=p.yaml
  when ipvsctl apply -f port.yaml
  then_exits 0
  then_table_is <<<"-A -t 10.1.2.3:82 -s rr"
  when ipvsctl apply -f port.yaml --params-file q.yaml
  then_exits 0
  then_table_is <<<"-A -t 10.1.2.3:83 -s rr"
}

@test "A1 IPVSCTL_PARAMS_FILE that cannot be read is exit 51" {
  given_parameters
  export IPVSCTL_PARAMS_FILE=nosuch.yaml
  when ipvsctl apply -f port.yaml
  then_fails 51 nosuch.yaml
}

@test "A1 IPVSCTL_PARAMS_URLS is --params-url" {
  given_parameters
  export IPVSCTL_PARAMS_URLS=http://127.0.0.1:1/
  when ipvsctl apply -f port.yaml
  then_fails 50 http://127.0.0.1:1/
}
