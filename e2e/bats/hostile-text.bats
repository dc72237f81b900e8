#!/usr/bin/env bats
# Texts from files, arguments and the kernel that would control a terminal, hide on it, or run in a shell.

load helpers

hostile=$'\e[31m\u202ea\u200b'
written='\u001b[31m\u202ea\u200b'

teardown() {
  ipvsadm --stop-daemon master 2>/dev/null || true
  if [[ -n ${interface:-} ]]; then ip link delete "$interface" || true; fi
}

# given_daemon INTERFACE: a daemon on an interface of this name.
given_daemon() {
  interface=$1
  ip link add "$interface" type dummy
  ip address add 192.0.2.9/24 dev "$interface"
  ip link set "$interface" up multicast on
  ip route add 224.0.0.0/4 dev "$interface"
  ipvsadm --start-daemon master --mcast-interface "$interface" --syncid 7
}

# then_nothing_raw FILE...: only printable ASCII and line feeds.
then_nothing_raw() {
  ! LC_ALL=C grep --quiet '[^ -~]' "$@" || give_up "something raw is printed"
}

@test "D11 the name of a file is written out, on both streams" {
  given_file "$hostile.yaml" <<<'services: [{address: "tcp://10.1.2.3:80"}]'
  when ipvsctl diff -f "$hostile.yaml"
  then_exits 2
  then_nothing_raw "$printed" "$said.all"
  when ipvsctl apply -f "$hostile.yaml"
  then_exits 0
  then_prints "Applied configuration from $written.yaml"
  given_file "$hostile.yaml" <<<'services: [{address: "tcp://10.1.2.3:80", sched: "${x:-wrr}", flags: [no]}]'
  when ipvsctl validate -f "$hostile.yaml"
  then_exits 32
  then_mentions "$written.yaml:1:"
  then_nothing_raw "$printed" "$said.all"
}

@test "D11 a name that is not UTF-8 is not printed as it is" {
  when ipvsctl apply -f $'a\x9b31m\xff.yaml'
  then_exits 30
  then_nothing_raw "$printed"
  ! LC_ALL=C grep --quiet $'\x9b' "$said.all" || give_up "the byte is printed"
}

@test "D11 bidirectional controls, no-break and zero-width spaces in a model are written out" {
  printf 'services:\n- address: "tcp://10.1.2.3\u00a0:80"\n- address: "tcp://\u202e10.1.2.4:80"\n- {"\u2066x\u2069\u200b": 1}\n' >m.yaml
  when ipvsctl validate -f m.yaml
  then_exits 32
  then_nothing_raw "$printed" "$said.all"
  then_mentions '\u00a0' '\u202e' '\u2066x\u2069\u200b'
}

@test "D11 diff writes out where a value comes from, and JSON keeps it" {
  given_file m.yaml <<<$'services: [{address: "tcp://10.1.2.3:80", sched: "${\u202ex:-wrr}"}]'
  given_table <<<"-A -t 10.1.2.3:80 -s rr"
  when ipvsctl diff -f m.yaml
  then_exits 2
  then_nothing_raw "$printed"
  when ipvsctl diff -f m.yaml -o json
  then_exits 2
  then_nothing_raw "$printed"
  /usr/bin/python3 -c '
import json, sys
assert "${\u202ex:-wrr}" in json.dumps(json.load(open(sys.argv[1])), ensure_ascii=False)' "$printed"
}

@test "D11 an interface's name is written out in the table, and JSON and YAML keep it" {
  given_daemon $'\e[7m\u202ex;id'
  when ipvsctl get -o table
  then_exits 0
  then_nothing_raw "$printed"
  then_prints_line 'sync master: \u001b[7m\u202ex;id, id 7, maxlen 1472, group 224.0.0.81, port 8848, ttl 1'
  local format
  for format in json yaml; do
    when ipvsctl get -o "$format"
    then_exits 0
    then_nothing_raw "$printed"
  done
  when ipvsctl get -o yaml
  cp "$printed" saved.yaml
  when ipvsctl changeset -f saved.yaml
  then_prints "{}"
  when ipvsctl get -o json
  /usr/bin/python3 -c '
import json, sys
assert json.load(open(sys.argv[1]))["sync"]["master"]["interface"] == "\x1b[7m\u202ex;id"' "$printed"
}

@test "D11 get -o ipvsadm quotes an interface's name, so that a shell starts the daemon and nothing else" {
  given_daemon 'z;id'
  when ipvsctl get -o ipvsadm
  then_exits 0
  grep --quiet --fixed-strings "'z;id'" "$warned" || give_up "no warning"
  ipvsadm --stop-daemon master
  sed 's/^/ipvsadm /' "$printed" >script
  bash script >from.shell 2>&1
  [[ ! -s from.shell ]] || give_up "the shell says $(<from.shell)"
  when ipvsctl get -o table
  grep --quiet --fixed-strings 'sync master: z;id, id 7' "$printed" || give_up "the daemon does not run"
}

@test "D11 get -o ipvsadm quotes an escape for a shell" {
  given_daemon $'\e$(id)'
  when ipvsctl get -o ipvsadm
  then_exits 0
  then_nothing_raw "$printed" "$said.all"
  ipvsadm --stop-daemon master
  sed 's/^/ipvsadm /' "$printed" >script
  bash script >from.shell 2>&1
  [[ ! -s from.shell ]] || give_up "the shell says $(<from.shell)"
  when ipvsctl get -o table
  grep --quiet --fixed-strings 'sync master: \u001b$(id), id 7' "$printed" || give_up "the daemon does not run"
}

@test "D11 ipvsadm -R takes quotes for a part of the name, as the warning says, and an ordinary name has none" {
  given_daemon eth9.7
  when ipvsctl get -o ipvsadm
  then_warns_of_nothing
  ipvsadm --stop-daemon master
  ipvsadm -R <"$printed"
  when ipvsctl get -o table
  grep --quiet 'sync master: eth9.7, id 7' "$printed" || give_up "the daemon does not run"
}

@test "E5 the password of a URL in a wrong place is not printed" {
  local words
  for words in "-f http://user:secret@h/m.yaml" "--params-file http://user:secret@h/p.yaml" "http://user:secret@h/" "-f http://user:secret"; do
    # shellcheck disable=SC2086 # two words
    when ipvsctl apply $words
    ((status > 2)) || give_up "exit status $status"
    then_does_not_mention secret
  done
}
