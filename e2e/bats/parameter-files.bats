#!/usr/bin/env bats
# `--params-file`: parameters from YAML and JSON files.

load helpers

setup() {
  cd "$BATS_TEST_TMPDIR" || return
  ipvsadm --clear
  cat >p.yaml <<'Y'
backends:
  dev: 127.0.0.1
  test: 192.168.1.10
which: test
key: which
port: 8080
big: 1000000
float: 8.5
flag: true
nothing:
list: [10.0.0.1, 10.0.0.2]
nested: [[10.0.0.3, 10.0.0.4], {a: 10.0.0.5}]
indirect: ${which}
yes: 1
1: 2
Y
  cat >p.json <<'J'
{"backends": {"dev": "127.0.0.1", "test": "192.168.1.10"}, "which": "test", "key": "which", "port": 8080, "big": 1000000, "float": 8.5,
 "flag": true, "nothing": null, "list": ["10.0.0.1", "10.0.0.2"], "nested": [["10.0.0.3", "10.0.0.4"], {"a": "10.0.0.5"}],
 "indirect": "${which}", "yes": 1, "1": 2}
J
}

# when_address TEXT OPTION...: a service with this address is applied.
when_address() {
  printf "services:\n- address: '%s'\n" "$1" >m.yaml
  shift
  when ipvsctl apply -f m.yaml "$@"
}

# both TEXT: with the YAML file, then with the JSON file, a service with this address is applied and looked at by a function.
both() {
  local file
  for file in p.yaml p.json; do
    ipvsadm --clear
    when_address "$1" --params-file "$file"
    "${@:2}"
  done
}

then_the_service_is() {
  then_exits 0
  then_says_nothing
  then_table_is <<<"-A $1 -s rr"
}

@test "A4 nested keys by dots, elements of lists by numbers" {
  both 'tcp://${backends.test}:${port}' then_the_service_is "-t 192.168.1.10:8080"
  both 'tcp://${list.0}:80' then_the_service_is "-t 10.0.0.1:80"
  both 'tcp://${list.1}:80' then_the_service_is "-t 10.0.0.2:80"
}

@test "A4 names may be made of other parameters, to any depth" {
  both 'tcp://${backends.${which}}:80' then_the_service_is "-t 192.168.1.10:80"
  both 'tcp://${backends.${${key}}}:80' then_the_service_is "-t 192.168.1.10:80"
}

@test "A4 a value is not expanded again" {
  both 'tcp://10.1.2.3:${indirect}' then_fails 32 'm.yaml:2:12: ${which} is not a port'
}

@test "A4 numbers are the text that stands in the file" {
  both 'fwmark:${big}' then_the_service_is "-f 1000000"
  both 'tcp://10.1.2.3:${float}' then_fails 32 "m.yaml:2:12: 8.5 is not a port"
  both 'tcp://10.1.2.3:${flag}' then_fails 32 "m.yaml:2:12: true is not a port"
}

@test "A4 null has no value" {
  both 'tcp://10.1.2.3:${nothing}' then_fails 35 "m.yaml:2:12: the parameter nothing has no value"
}

@test "A5.17 keys that look like booleans or numbers are keys, and nested lists have their own places" {
  both 'fwmark:${yes}' then_the_service_is "-f 1"
  both 'fwmark:${1}' then_the_service_is "-f 2"
  both 'tcp://${nested.0.1}:80' then_the_service_is "-t 10.0.0.4:80"
  both 'tcp://${nested.1.a}:80' then_the_service_is "-t 10.0.0.5:80"
  both 'tcp://${nested.10}:80' then_fails 35 "the parameter nested.10 has no value"
}

@test "A4 a branch is no value" {
  both 'tcp://${backends}:80' then_fails 35 "the parameter backends is a mapping"
}

@test "a name that nobody knows, with the nearest one and the files that were asked" {
  when_address 'tcp://${backends.tset}:80' --params-file p.yaml
  then_fails 35 "m.yaml:2:12: the parameter backends.tset has no value" p.yaml "did you mean backends.test?"
}

@test "A4 of several files the first that knows a name gives the value" {
  echo 'port: 1' >a.yaml
  echo '{"port": 2, "other": 3}' >b.json
  when_address 'tcp://10.1.2.3:${port}' --params-file=a.yaml --params-file=b.json
  then_the_service_is "-t 10.1.2.3:1"
  when_address 'tcp://10.1.2.3:${port}' --params-file b.json --params-file a.yaml
  then_the_service_is "-t 10.1.2.3:2"
  when_address 'tcp://10.1.2.3:${other}' --params-file a.yaml --params-file b.json
  then_the_service_is "-t 10.1.2.3:3"
}

@test "A4 the environment is asked before the files" {
  printf 'env:\n  E2E_PORT: 99\n' >a.yaml
  export E2E_PORT=81
  when_address 'tcp://10.1.2.3:${env.E2E_PORT}' --params-env --params-file a.yaml
  then_the_service_is "-t 10.1.2.3:81"
  when_address 'tcp://10.1.2.3:${env.E2E_PORT}' --params-file a.yaml
  then_the_service_is "-t 10.1.2.3:99"
}

@test "A1 a parameter file that cannot be read is exit 51" {
  mkdir folder
  when_address 'tcp://10.1.2.3:${port}' --params-file nosuch.yaml
  then_fails 51 nosuch.yaml "no such file"
  when_address 'tcp://10.1.2.3:${port}' --params-file folder
  then_fails 51 folder
  when_address 'tcp://10.1.2.3:${port}' --params-file=
  then_exits 33
  then_table_is_empty
}

@test "A1 A5.10 a parameter file without a mapping in it is exit 30, and no panic" {
  local text
  for text in '' '5' 'null' '[1,2]' '- 1' 'a: [' '"text"' '{"a":'; do
    echo "$text" >bad
    when_address 'tcp://10.1.2.3:${port}' --params-file bad
    then_fails 30 "bad"
  done
  then_table_is_empty
}

@test "files are read for validate and changeset, too" {
  printf "services:\n- address: 'tcp://10.1.2.3:\${port}'\n" >m.yaml
  when ipvsctl validate -f m.yaml --params-file p.yaml
  then_exits 0
  when ipvsctl --params-file p.yaml changeset -f m.yaml
  then_exits 0
  then_prints_line "    address: tcp://10.1.2.3:8080"
}
