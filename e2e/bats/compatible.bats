#!/usr/bin/env bats
# Files of the Go tool, and tables that other programs made: ipvsctl takes both.

load helpers

teardown() { ipvsadm --set 900 120 300; }

# given_foreign_table: what ipvsadm cannot make, from standard input.
given_foreign_table() { python3 "$BATS_TEST_DIRNAME/foreign-table"; }

# ipvsadm crashes when it prints some of these tables, so the messages to the kernel show that nothing is written.
then_get_applies_with_no_change() {
  ipvsctl get >table.yaml
  when ipvsctl changeset -f table.yaml
  then_exits 0
  then_prints "{}"
  when ipvsctl -v apply -f table.yaml
  then_exits 0
  then_says_nothing
  when ipvsctl --debug apply -f table.yaml
  then_mentions "DEBUG > GET_DEST"
  if grep -E "DEBUG > (NEW|SET|DEL)_" "$said"; then give_up "something is written" || return; fi
  ipvsadm --clear
  ipvsadm --set 900 120 300
  when ipvsctl apply -f table.yaml
  then_exits 0
  ipvsctl get >again.yaml
  same_files table.yaml again.yaml
}

@test "A1 a destination with its own port under direct or tunnel is stored as written, with a warning" {
  given_file m.yaml <<'Y'
defaults: {port: 8080, weight: 1}
services:
- address: tcp://10.1.2.3:80
  destinations:
  - address: 10.0.2.1:100
  - address: 10.0.2.2:100
    forward: tunnel
  - address: 10.0.2.3
Y
  when ipvsctl apply -f m.yaml
  then_exits 0
  then_says_nothing
  then_warns m.yaml:5:14 "W011: the port 100 has no effect: with direct packets keep the service's port 80"
  then_warns m.yaml:6:14 "W011: the port 100 has no effect: with tunnel packets keep the service's port 80"
  then_table_is <<'T'
-A -t 10.1.2.3:80 -s rr
-a -t 10.1.2.3:80 -r 10.0.2.1:100 -g -w 1
-a -t 10.1.2.3:80 -r 10.0.2.2:100 -i -w 1 --tun-type ipip
-a -t 10.1.2.3:80 -r 10.0.2.3:80 -g -w 1
T
  whole_table >table.before
  when ipvsctl -v apply -f m.yaml
  then_exits 0
  then_says_nothing
  then_table_is_unchanged
  then_get_applies_with_no_change
}

@test "A2 an unknown scheduler or engine is a mistake that names the nearest one" {
  when ipvsctl validate -f - <<'Y'
services:
- address: tcp://10.1.2.3:80
  sched: wrrr
- address: udp://10.1.2.3:53
  persistence: {engine: sipp}
Y
  then_exits 32
  then_prints_nothing
  then_lists <<'L'
-:3:10: the scheduler wrrr is unknown (did you mean wrr?)
-:5:25: the persistence engine sipp is unknown (did you mean sip?)
L
}

@test "A2 a file may declare schedulers and engines from outside the kernel tree" {
  given_file m.yaml <<'Y'
schedulers: [mine]
engines: [other]
services:
- {address: tcp://10.1.2.3:80, sched: mine}
- {address: udp://10.1.2.3:53, persistence: {engine: other}}
Y
  when ipvsctl validate -f m.yaml
  then_exits 0
  when ipvsctl apply -f m.yaml
  then_fails 31 "no scheduler mine"
  then_table_is_empty
}

@test "A4 every forwarding method applies with no change" {
  given_foreign_table <<'T'
service address=10.1.2.3 port=80
destination forward=0 address=10.50.0.1 port=8080
destination forward=1 address=10.50.0.2 port=80
destination forward=2 address=10.50.0.3 port=100
destination forward=3 address=10.50.0.4 port=0
destination forward=4 address=10.50.0.5 port=81
destination forward=5 address=10.50.0.6 port=80
destination forward=6 address=10.50.0.7 port=80
destination forward=7 address=10.50.0.8 port=80
service fwmark=7
destination forward=1 address=10.50.0.1 port=0
destination forward=4 address=10.50.0.1 port=80
T
  then_get_applies_with_no_change
  grep -q "forward: local" table.yaml
  grep -q "forward: bypass" table.yaml
  grep -q "forward: method-7" table.yaml
  when ipvsctl get -o ipvsadm
  then_exits 0
  then_warns_about "the forwarding method local, and would make that of tcp://10.1.2.3:80/10.50.0.2:80 direct"
  then_warns_about "the forwarding method bypass, and would make that of fwmark:7/10.50.0.1:80 direct"
}

@test "A4 odd protocols, flags, tunnels, thresholds and timeouts apply with no change" {
  given_foreign_table <<'T'
timeouts tcp=3000000 fin=1 udp=21474836
service proto=47 address=10.1.2.3 port=0 flags=0xffffffc0
service proto=0 address=0.0.0.0 port=0
service proto=65535 address=fd00::1 port=65535
service address=224.0.0.1 port=80 flags=0x3d timeout=0 sched=sh
service address=10.1.2.4 port=0 flags=1 timeout=3000000 netmask=255.0.255.0
service proto=132 address=10.1.2.4 port=1 sched=none
service address=10.1.2.5 port=80
destination forward=2 address=10.50.0.1 port=80 type=0 tunnel-port=5 checksum=1
destination forward=2 address=10.50.0.2 port=80 type=1 tunnel-port=6080 checksum=3
destination forward=2 address=10.50.0.3 port=80 type=2 tunnel-port=5 checksum=2
destination forward=2 address=10.50.0.4 port=80 type=3 checksum=0xffff
destination forward=2 address=10.50.0.5 port=80 type=255
destination forward=0 address=10.50.0.6 port=80 type=2 checksum=1
destination forward=2 address=fd00::2 port=80 weight=2147483647 upper=2147483647 lower=2147483647
T
  then_get_applies_with_no_change
  when ipvsctl get -o ipvsadm
  then_exits 0
  then_warns_about "ipvsadm knows only tcp, udp and sctp, so ip47://10.1.2.3:0 is left out"
  then_warns_about "ipvsadm takes timeouts of at most 31 days"
  then_warns_about "ipvsadm has no options for the tunnel of tcp://10.1.2.5:80/10.50.0.2:80"
  if grep -q "ip47\|10.1.2.3:0" "$printed"; then give_up "a service of another protocol is printed"; fi
}

then_warns_about() { grep -qF "$1" "$warned" || give_up "no warning of $1"; }
