#!/usr/bin/env bats
# Warnings: what the kernel accepts but does not do as written. Each has a number, a place and a cure; the file is applied.

load helpers

then_warns_about() { grep -qF "$1" "$warned" || give_up "no warning of $1"; }

# then_each_is_warned_of: the file m.yaml is valid, and these are its warnings' places and numbers.
then_each_is_warned_of() {
  when ipvsctl validate -f m.yaml
  then_exits 0
  then_prints "Configuration valid."
  then_says_nothing
  cut -d: -f2-4 "$warned" >numbers
  same numbers
}

@test "ports without an effect: W011, W012, also from the defaults" {
  given_file m.yaml <<'Y'
defaults: {port: 8080, weight: 1, forward: nat}
services:
- address: tcp://10.1.2.3:80
  destinations:
  - {address: "10.50.0.1:100", forward: direct}
- address: fwmark:1
  persistence: {}
  destinations:
  - {address: 10.50.0.1}
  - {address: "10.50.0.2:0"}
- address: tcp://10.1.2.3:0
  persistence: {}
  destinations:
  - {address: "10.50.0.1:8081"}
- address: fwmark:2
  destinations:
  - {address: 10.50.0.1, forward: tunnel}
  - {address: 10.50.0.2}
Y
  then_each_is_warned_of <<'L'
5:15: warning W011
9:15: warning W012
14:15: warning W012
17:15: warning W012
L
  when ipvsctl apply -f m.yaml
  then_exits 0
  whole_table >table.before
  when ipvsctl -v apply -f m.yaml
  then_exits 0
  then_says_nothing
  then_table_is_unchanged
}

@test "services that match no packet or are never answered: W013 to W016, W022" {
  given_file m.yaml <<'Y'
defaults: {weight: 1, forward: nat}
services:
- {address: "udp://0.0.0.0:5353", destinations: [{address: 10.50.0.1}]}
- {address: "udp://224.0.0.251:5353", destinations: [{address: 10.50.0.1}]}
- {address: "udp://255.255.255.255:67", destinations: [{address: 10.50.0.1}]}
- {address: "tcp://[::]:80", destinations: [{address: "[fd00::2]"}]}
- {address: "tcp://[ff02::1]:80", destinations: [{address: "[fd00::2]"}]}
- {address: "tcp://127.0.0.1:80", destinations: [{address: 10.50.0.1}]}
- {address: "tcp://[::1]:80", destinations: [{address: "[fd00::2]"}]}
- {address: "tcp://10.1.2.3:80", destinations: [{address: 127.0.0.1}]}
- {address: "tcp://[fe80::1]:80", destinations: [{address: "[fd00::2]"}]}
- {address: "ip47://10.1.2.3:80", destinations: [{address: 10.50.0.1}]}
Y
  then_each_is_warned_of <<'L'
3:13: warning W013
4:13: warning W013
5:13: warning W013
6:13: warning W013
7:13: warning W013
8:13: warning W014
9:13: warning W014
10:13: warning W015
11:13: warning W016
12:13: warning W022
L
  when ipvsctl apply -f m.yaml
  then_exits 0
  then_warns_about 'name an address of this host (${host.eth0}, ${host6.eth0}), or use a firewall mark'
  then_nothing_is_left_to_do m.yaml
}

@test "settings without an effect, and numbers that not every kernel keeps: W017 to W023" {
  given_file m.yaml <<'Y'
defaults: {weight: 1, forward: nat}
timeouts: {tcp: 3000000}
services:
- {address: "udp://10.1.2.3:53", flags: [one-packet], destinations: [{address: 10.50.0.1}]}
- {address: "tcp://10.1.2.3:53", flags: [one-packet], destinations: [{address: 10.50.0.1}]}
- {address: "tcp://10.1.2.3:80", destinations: [{address: 10.50.0.1, forward: local}]}
- {address: "tcp://10.1.2.3:81", destinations: [{address: 10.50.0.1, forward: tunnel, tunnel: {port: 5}}]}
- {address: "tcp://10.1.2.3:82", persistence: {timeout: 32d}, destinations: [{address: 10.50.0.1}]}
- {address: "tcp://10.1.2.3:83", persistence: {timeout: 0}, destinations: [{address: 10.50.0.1}]}
Y
  then_each_is_warned_of <<'L'
2:17: warning W023
4:42: warning W017
5:42: warning W018
6:79: warning W019
7:102: warning W021
8:57: warning W023
9:57: warning W023
L
}

@test "set weight gives the warnings that apply would give" {
  given_table <<'T'
-A -t 10.1.2.3:80 -s wrr
-a -t 10.1.2.3:80 -r 10.50.0.1:80 -m -w 5
-a -t 10.1.2.3:80 -r 10.50.0.2:80 -m -w 0
-A -t 10.1.2.4:80 -s sh
-a -t 10.1.2.4:80 -r 10.50.0.1:80 -m -w 5
-a -t 10.1.2.4:80 -r 10.50.0.2:80 -m -w 5
-A -t 10.1.2.5:80 -s dh
-a -t 10.1.2.5:80 -r 10.50.0.1:80 -m -w 5
-a -t 10.1.2.5:80 -r 10.50.0.2:80 -m -w 5
-A -t 10.1.2.6:80 -s mh
-a -t 10.1.2.6:80 -r 10.50.0.1:80 -m -w 5
-a -t 10.1.2.6:80 -r 10.50.0.2:80 -m -w 5
-A -t 10.1.2.7:80 -s mh -b mh-fallback
-a -t 10.1.2.7:80 -r 10.50.0.1:80 -m -w 5
-a -t 10.1.2.7:80 -r 10.50.0.2:80 -m -w 5
T
  when ipvsctl set weight 0 -s tcp://10.1.2.3:80 -d 10.50.0.1:80
  then_exits 0
  then_says_nothing
  then_warns_about "ipvsctl: warning W004: every destination of tcp://10.1.2.3:80 has weight 0"
  local last name
  for last in 4 5 6; do
    when ipvsctl set weight 0 -s tcp://10.1.2.$last:80 -d 10.50.0.1:80
    then_exits 0
    name=$(printf '%s\n' x x x sh dh mh | sed -n ${last}p)
    then_warns_about "ipvsctl: warning W010: tcp://10.1.2.$last:80 has destinations of weight 0, and ${name:-} may choose them"
  done
  when ipvsctl set weight 0 -s tcp://10.1.2.7:80 -d 10.50.0.1:80
  then_exits 0
  then_warns_of_nothing
  when ipvsctl set weight 0 -s tcp://10.1.2.7:80 -d 10.50.0.2:80 -t 1
  then_exits 0
  then_warns_about "warning W004"
  when ipvsctl set weight 300 -s tcp://10.1.2.4:80 -d 10.50.0.1:80
  then_warns_about "warning W005"
}

@test "drain of the last destination warns" {
  given_table <<'T'
-A -t 10.1.2.3:80 -s wrr
-a -t 10.1.2.3:80 -r 10.50.0.1:80 -m -w 5
-a -t 10.1.2.3:80 -r 10.50.0.2:80 -m -w 0
T
  when ipvsctl drain -s tcp://10.1.2.3:80 -d 10.50.0.1:80
  then_exits 0
  then_warns_about "ipvsctl: warning W004: every destination of tcp://10.1.2.3:80 has weight 0"
  when ipvsctl drain -s tcp://10.1.2.3:80 -d 10.50.0.2:80
  then_exits 0
  then_warns_about "ipvsctl: warning W003: the service tcp://10.1.2.3:80 has no destinations"
  then_table_is <<<"-A -t 10.1.2.3:80 -s wrr"
}

@test "--keep-weights that keeps 0 everywhere warns in apply and diff, not in changeset" {
  given_table <<'T'
-A -t 10.1.2.3:80 -s wrr
-a -t 10.1.2.3:80 -r 10.50.0.1:80 -m -w 0
-a -t 10.1.2.3:80 -r 10.50.0.2:80 -m -w 0
T
  given_file m.yaml <<'Y'
defaults: {weight: 100, forward: nat, sched: rr}
services:
- address: tcp://10.1.2.3:80
  destinations: [{address: 10.50.0.1}, {address: 10.50.0.2}]
Y
  when ipvsctl changeset --keep-weights -f m.yaml
  then_warns_of_nothing
  when ipvsctl diff --keep-weights -f m.yaml
  then_exits 2
  then_warns_about "ipvsctl: warning W004: every destination of tcp://10.1.2.3:80 has weight 0"
  when ipvsctl apply --keep-weights -f m.yaml
  then_exits 0
  then_warns_about "ipvsctl: warning W004: every destination of tcp://10.1.2.3:80 has weight 0"
  when ipvsctl apply -f m.yaml
  then_exits 0
  then_warns_of_nothing
}

@test "diff notes ports that lose and gain their effect" {
  given_table <<'T'
-A -f 7 -s rr
-a -f 7 -r 10.1.1.11:8080 -m -w 1
-a -f 7 -r 10.1.1.12:0 -m -w 1
-A -t 10.1.2.3:80 -s rr
-a -t 10.1.2.3:80 -r 10.1.1.11:8080 -m -w 1
T
  given_file m.yaml <<'Y'
defaults: {weight: 1, forward: nat}
services:
- address: fwmark:7
  persistence: {timeout: 60}
  destinations: [{address: "10.1.1.11:8080"}, {address: "10.1.1.12:0"}]
- address: tcp://10.1.2.3:80
  destinations: [{address: "10.1.1.11:8080", forward: direct}]
Y
  when ipvsctl diff -f m.yaml
  then_exits 2
  then_prints_line "  ! the port of 10.1.1.11:8080 loses its effect: packets keep the client's port" \
    "  ! the port of 10.1.1.11:8080 loses its effect: packets keep the service's port 80"
  when ipvsctl diff -o json -f m.yaml
  grep -qF '"the port of 10.1.1.11:8080 loses its effect: packets keep the client' "$printed"
  when ipvsctl apply -f m.yaml
  then_exits 0
  given_file m.yaml <<'Y'
defaults: {weight: 1, forward: nat}
services:
- address: fwmark:7
  destinations: [{address: "10.1.1.11:8080"}, {address: "10.1.1.12:0"}]
- address: tcp://10.1.2.3:80
  destinations: [{address: "10.1.1.11:8080"}]
Y
  when ipvsctl diff -f m.yaml
  then_exits 2
  then_prints_as_often 2 "  ! the port of 10.1.1.11:8080 gains its effect: packets get it instead of the port that they had"
}

@test "diff notes one-packet with live flows, and destinations out of order under sh" {
  given_table <<'T'
-A -u 10.1.2.3:53 -s sh
-a -u 10.1.2.3:53 -r 10.50.0.1:53 -g -w 1
-a -u 10.1.2.3:53 -r 10.50.0.3:53 -g -w 1
T
  given_file m.yaml <<'Y'
defaults: {weight: 1, sched: sh}
services:
- address: udp://10.1.2.3:53
  flags: [one-packet]
  destinations: [{address: 10.50.0.1}, {address: 10.50.0.2}, {address: 10.50.0.3}, {address: 10.50.0.4}]
Y
  when ipvsctl diff -f m.yaml
  then_exits 2
  then_prints_line "  ! one-packet applies to new flows: existing ones keep their destination until they time out" \
    "  ! sh depends on the order of addition: a director that starts with this file adds 10.50.0.2:53 earlier, so it chooses other destinations for the same clients; apply --restore-order restores the order"
  when ipvsctl apply -f m.yaml
  when ipvsctl diff -f m.yaml
  then_exits 0
}
