#!/usr/bin/env bats
# `ipvsctl validate` finds every mistake of a file in one run, says where it stands, and needs no kernel.

load helpers

# then_valid: the file on standard input is.
then_valid() {
  when ipvsctl validate -f -
  then_exits 0
  then_prints "Configuration valid."
  then_says_nothing
}

@test "A2 a valid file is said to be valid, and nothing else" {
  then_valid <<'Y'
defaults: {port: 8080, weight: 100, sched: wrr, forward: nat}
services:
- address: tcp://10.1.2.3:80
  destinations:
  - address: 10.50.0.1
  - address: 10.50.0.2:80
    weight: 0
    forward: direct
Y
  then_warns_of_nothing
}

@test "A3 the whole model of a service and a destination is valid" {
  then_valid <<'Y'
services:
- address: udp://10.1.2.3:5060
  sched: mh
  flags: [mh-fallback, mh-port, one-packet]
  persistence: {timeout: 5m, netmask: 255.255.255.0, engine: sip}
  destinations:
  - address: 10.50.0.1:5060
    weight: 100
    forward: tunnel
    thresholds: {upper: 1000, lower: 800}
    tunnel: {type: gue, port: 6080, checksum: remote}
- address: fwmark6:7
  persistence: {netmask: 64}
  destinations:
  - address: "[2001:db8::1]"
    weight: 1
Y
  then_warns_of_nothing
}

@test "A3 a file that says nothing is valid" {
  local text
  for text in '' '{}' 'services: []' 'null' '---' '# only a comment'; do
    then_valid <<<"$text"
  done
}

@test "mistakes of all kinds are listed in one run, each with its line and column" {
  given_file m.yaml <<'Y'
defaults:
  port: 65536
  wieght: 5
services:
- address: tcp://10.1.2.3:80
  sched: ""
  destinations:
  - address: 10.50.0.1:80
    weight: -1
  - address: host:80
    weight: 1
    forward: masc
- sched: rr
- address: tcp://10.1.2.3:80
  flags: [sh-port]
  persistence: {timeout: 5w, netmask: 33}
Y
  when ipvsctl validate -f m.yaml
  then_exits 32
  then_prints_nothing
  then_lists <<'L'
m.yaml:2:9: the port 65536 is out of range: expected a whole number from 0 to 65535
m.yaml:3:3: wieght is not a key here (did you mean weight?): expected one of port, weight, sched, forward
m.yaml:6:10: an empty text is not the name of a scheduler
m.yaml:9:13: the weight -1 is out of range: expected a whole number from 0 to
m.yaml:10:14: host is not an IP address: expected
m.yaml:12:14: the forwarding method masc is unknown (did you mean masq?): expected one of nat, tunnel, direct, masq
m.yaml:13:3: address is missing
m.yaml:14:12: duplicate service tcp://10.1.2.3:80: first defined on line 5
m.yaml:16:26: the timeout 5w is not a span of time in range: expected
m.yaml:16:39: the prefix length 33 is out of range: expected
L
}

@test "A4 A5.7 what is no address of a service is refused" {
  given_file m.yaml <<'Y'
services:
- address: 10.1.2.3:80
- address: tpc://10.1.2.3:80
- address: icmp://10.1.2.3:80
- address: tcp://10.1.2.3:80:90
- address: tcp://10.1.2.3:http
- address: tcp://host.example:80
- address: tcp://10.1.2.256:80
- address: tcp://010.1.2.3:80
- address: tcp://10.1.2:80
- address: tcp://:80
- address: "tcp://10.1.2.3:"
- address: tcp://10.1.2.3:70000
- address: tcp://10.1.2.3:-1
- address: tcp://10.1.2.3:80/path
- address: tcp://[10.1.2.3]:80
- address: tcp://[2001:db8::1
- address: tcp://[fe80::1%eth0]:80
- address: fwmark:0
- address: fwmark:-1
- address: fwmark:4294967296
- address: fwmark:1:2
- address: fwmark:0x
- address: ""
Y
  when ipvsctl validate -f m.yaml
  then_exits 32
  then_lists <<'L'
m.yaml:2:12: 10.1.2.3:80 is not
m.yaml:3:12: tpc is not
m.yaml:4:12: icmp is not
m.yaml:5:12: 10.1.2.3:80:90 is not
m.yaml:6:12: http is not a port
m.yaml:7:12: host.example is not an IP address
m.yaml:8:12: 10.1.2.256 is not an IP address
m.yaml:9:12: 010.1.2.3 is ambiguous
m.yaml:10:12: 10.1.2 is not an IP address
m.yaml:11:12: the address is empty
m.yaml:12:12: the port is missing after the colon
m.yaml:13:12: 70000 is not a port
m.yaml:14:12: -1 is not a port
m.yaml:15:12: 80/path is not a port
m.yaml:16:12: 10.1.2.3 in brackets is not an IPv6 address
m.yaml:17:12: [2001:db8::1 has unbalanced brackets
m.yaml:18:12: fe80::1%eth0 is not an IP address
m.yaml:19:12: 0 is not a firewall mark
m.yaml:20:12: -1 is not a firewall mark
m.yaml:21:12: 4294967296 is not a firewall mark
m.yaml:22:12: 1:2 is not a firewall mark
m.yaml:23:12: 0x is not a firewall mark
m.yaml:24:12: the address is empty
L
}

@test "A4 what is no address of a destination is refused" {
  given_file m.yaml <<'Y'
defaults: {weight: 1}
services:
- address: tcp://10.1.2.3:80
  destinations:
  - address: tcp://10.50.0.1:80
  - address: host:80
  - address: 10.50.0.1:70000
  - address: 010.50.0.1:80
  - address: "[2001:db8::1"
  - address: ""
  - forward: nat
Y
  when ipvsctl validate -f m.yaml
  then_exits 32
  then_lists <<'L'
m.yaml:5:14: tcp://10.50.0.1:80 is not
m.yaml:6:14: host is not an IP address
m.yaml:7:14: 70000 is not a port
m.yaml:8:14: 010.50.0.1 is ambiguous
m.yaml:9:14: [2001:db8::1 has unbalanced brackets
m.yaml:10:14: the address is empty
m.yaml:11:5: address is missing
L
}

@test "A3 A5.22 addresses that the Go tool took, and those that it refused wrongly, are valid" {
  then_valid <<'Y'
services:
- address: tcp://10.1.2.3
- address: tcp://10.1.2.4:0
- address: "tcp://10.1.2.5:+80"
- address: tcp://10.1.2.6:080
- address: "  tcp://10.1.2.7:80/  "
- address: fwmark:+7
- address: fwmark:65536
- address: fwmark:4294967295
- address: tcp://[2001:db8::1]:80
- address: tcp://10.1.2.8:80
  sched: mh
  destinations:
  - {address: 10.50.0.1, weight: 1}
  - {address: "10.50.0.2:0", weight: 1, forward: masq}
Y
}

@test "A5.7 one service in two spellings stands there twice" {
  given_file m.yaml <<'Y'
services:
- address: tcp://10.1.2.3:80
- address: tcp://10.1.2.3:80/
- address: tcp://10.1.2.3:080
- address: "tcp://10.1.2.3:+80"
- address: fwmark:7
- address: fwmark:+7
- address: tcp://[2001:db8::1]:80
- address: tcp://[2001:DB8:0:0::1]:80
- address: fwmark6:7
- address: udp://10.1.2.3:80
Y
  when ipvsctl validate -f m.yaml
  then_exits 32
  then_lists <<'L'
m.yaml:3:12: duplicate service tcp://10.1.2.3:80: first defined on line 2
m.yaml:4:12: duplicate service tcp://10.1.2.3:80: first defined on line 2
m.yaml:5:12: duplicate service tcp://10.1.2.3:80: first defined on line 2
m.yaml:7:12: duplicate service fwmark:7: first defined on line 6
m.yaml:9:12: duplicate service tcp://[2001:db8::1]:80: first defined on line 8
L
}

@test "A5.7 one service stands there twice by way of the default port" {
  given_file m.yaml <<'Y'
defaults: {port: 80}
services:
- address: tcp://10.1.2.3
- address: tcp://10.1.2.3:80
Y
  when ipvsctl validate -f m.yaml
  then_fails 32 "m.yaml:4:12: duplicate service tcp://10.1.2.3:80: first defined on line 3"
}

@test "A5.7 one destination in two spellings stands there twice, also by way of a default port" {
  given_file m.yaml <<'Y'
defaults: {port: 8080, weight: 1, forward: nat}
services:
- address: tcp://10.1.2.3:80
  destinations:
  - address: 10.50.0.1:8080
  - address: 10.50.0.1:08080
  - address: 10.50.0.1
  - address: 10.50.0.1:80
- address: tcp://10.1.2.4:80
  destinations:
  - address: 10.50.0.1:8080
Y
  when ipvsctl validate -f m.yaml
  then_exits 32
  then_lists <<'L'
m.yaml:6:14: duplicate destination 10.50.0.1:8080: first defined on line 5
m.yaml:7:14: duplicate destination 10.50.0.1:8080: first defined on line 5
L
}

@test "A3 A7 unknown keys are mistakes at every level, with the nearest known one" {
  given_file m.yaml <<'Y'
foo: 1
service: []
Services: []
defaults: {weihgt: 1}
services:
- address: tcp://10.1.2.3:80
  scheduler: wrr
  persistence: {timout: 5}
  destinations:
  - address: 10.50.0.1:80
    weight: 1
    wieght: 5
    forward: tunnel
    thresholds: {uper: 5}
    tunnel: {typ: gre}
Y
  when ipvsctl validate -f m.yaml
  then_exits 32
  then_lists <<'L'
m.yaml:1:1: foo is not a key here: expected one of
m.yaml:2:1: service is not a key here (did you mean services?)
m.yaml:3:1: Services is not a key here (did you mean services?)
m.yaml:4:12: weihgt is not a key here (did you mean weight?)
m.yaml:7:3: scheduler is not a key here
m.yaml:8:17: timout is not a key here (did you mean timeout?)
m.yaml:12:5: wieght is not a key here (did you mean weight?)
m.yaml:14:18: uper is not a key here (did you mean upper?)
m.yaml:15:14: typ is not a key here (did you mean type?)
L
}

@test "A3 A7 a key that stands twice is a mistake" {
  given_file m.yaml <<'Y'
services:
- address: tcp://10.1.2.3:80
  sched: rr
  sched: wrr
services:
- address: tcp://10.1.2.4:80
Y
  when ipvsctl validate -f m.yaml
  then_exits 32
  then_lists <<'L'
m.yaml:4:3: duplicate key sched: first defined on line 3
m.yaml:5:1: duplicate key services: first defined on line 1
L
}

@test "A3 A7 a weight is a whole number, and what YAML 1.1 read differently is refused" {
  given_file m.yaml <<'Y'
services:
- address: tcp://10.1.2.3:80
  destinations:
  - {address: 10.50.0.1, weight: 1.9}
  - {address: 10.50.0.2, weight: 100.0}
  - {address: 10.50.0.3, weight: 1e2}
  - {address: 10.50.0.4, weight: 010}
  - {address: 10.50.0.5, weight: 1_000}
  - {address: 10.50.0.6, weight: 0b11}
  - {address: 10.50.0.7, weight: yes}
  - {address: 10.50.0.8, weight: "7"}
  - {address: 10.50.0.9, weight: 1:30}
  - {address: 10.50.0.10, weight: NaN}
  - {address: 10.50.0.11, weight: -1}
  - {address: 10.50.0.12, weight: 2147483648}
  - {address: 10.50.0.13, weight: 99999999999999999999}
Y
  when ipvsctl validate -f m.yaml
  then_exits 32
  then_lists <<'L'
m.yaml:4:34: the weight 1.9 is not a whole number
m.yaml:5:34: the weight 100.0 is not a whole number
m.yaml:6:34: the weight 1e2 is not a whole number
m.yaml:7:34: the weight 010 is ambiguous
m.yaml:8:34: the weight 1_000 is ambiguous
m.yaml:9:34: the weight 0b11 is not a whole number
m.yaml:10:34: the weight yes is not a whole number
m.yaml:11:34: the weight 7 is text
m.yaml:12:34: the weight 1:30 is not a whole number
m.yaml:13:35: the weight NaN is not a whole number
m.yaml:14:35: the weight -1 is out of range
m.yaml:15:35: the weight 2147483648 is out of range
m.yaml:16:35: the weight 99999999999999999999 is
L
}

@test "A3 anchors, merge keys, carriage returns and a byte order mark are valid" {
  then_valid < <(printf '\xef\xbb\xbfservices:\r\n- &a\r\n  address: tcp://10.1.2.3:80\r\n  sched: wrr\r\n- <<: *a\r\n  address: tcp://10.1.2.4:80\r\n')
}

@test "JSON is YAML" {
  then_valid <<<'{"services": [{"address": "tcp://10.1.2.3:80", "destinations": [{"address": "10.50.0.1", "weight": 5}]}]}'
}

@test "A3 a second document is a mistake" {
  when ipvsctl validate -f - < <(printf '{}\n---\nservices: []\n')
  then_fails 30 "-:2:1: a second document begins here"
}

@test "A5.10 an item of a list that is nothing is a mistake" {
  given_file m.yaml <<'Y'
services:
-
- address: tcp://10.1.2.3:80
  destinations:
  -
  - ~
Y
  when ipvsctl validate -f m.yaml
  then_exits 30
  then_lists <<'L'
m.yaml:2:2: the value is missing: expected a service
m.yaml:5:4: the value is missing: expected a destination
m.yaml:6:5: the value is missing: expected a destination
L
}

@test "A1 what is no YAML, or another thing than a model, is exit 30" {
  local text
  for text in 'services: [' 'just a string' '- a' 'services: 5' 'services: {a: 1}' $'services:\n\t- address: tcp://10.1.2.3:80' \
    'services: [{address: [a]}]' 'services: [{address: tcp://10.1.2.3:80, destinations: 5}]' 'defaults: 5' 'services: *a' \
    'services: [{address: tcp://10.1.2.3:80, sched: {a: 1}}]'; do
    when ipvsctl validate -f - <<<"$text"
    then_fails 30 "-:"
    grep --quiet --extended-regexp '^standard input:[1-9][0-9]*:[1-9][0-9]*: ' "$said"
  done
}

@test "A1 where YAML and values are both wrong, it is exit 30, with all mistakes" {
  given_file m.yaml <<'Y'
services:
- address: tcp://10.1.2.3:80
  sched: [rr]
  destinations:
  - {address: 10.50.0.1, weight: -1}
Y
  when ipvsctl validate -f m.yaml
  then_exits 30
  then_lists <<'L'
m.yaml:3:10: a list is not allowed here
m.yaml:5:34: the weight -1 is out of range
L
}

@test "A3 a destination without a weight is a warning, for it gets no traffic" {
  when ipvsctl validate -f - <<'Y'
services:
- address: tcp://10.1.2.3:80
  destinations:
  - address: 10.50.0.1:80
  - address: 10.50.0.2:80
    weight: ~
  - address: 10.50.0.3:80
    weight: 0
  - address: 10.50.0.4:80
    weight: 1
Y
  then_exits 0
  then_prints "Configuration valid."
  then_says_nothing
  then_warns -:4:5 "10.50.0.1:80 has no weight"
  then_warns -:5:5 "10.50.0.2:80 has no weight"
  [[ $(wc --lines <"$warned") == 2 ]] || give_up "not two warnings"
}

@test "flags that belong to another scheduler are mistakes" {
  given_file m.yaml <<'Y'
services:
- address: tcp://10.1.2.3:80
  flags: [sh-fallback]
- address: tcp://10.1.2.4:80
  sched: sh
  flags: [sh-port, mh-port, flag-1]
Y
  when ipvsctl validate -f m.yaml
  then_exits 32
  then_lists <<'L'
m.yaml:3:11: sh-fallback needs the scheduler sh, not rr
m.yaml:6:20: mh-port needs the scheduler mh, not sh
L
}

@test "thresholds and tunnels that the kernel would refuse are mistakes, and those that it would ignore are warnings" {
  given_file m.yaml <<'Y'
defaults: {weight: 1, forward: tunnel}
services:
- address: tcp://10.1.2.3:80
  destinations:
  - address: 10.50.0.1
    thresholds: {upper: 5, lower: 7}
  - address: 10.50.0.2
    thresholds: {lower: 7}
  - address: 10.50.0.3
    forward: nat
    tunnel: {type: gre}
  - address: 10.50.0.4
    tunnel: {type: gue}
  - address: 10.50.0.5
    tunnel: {type: ipip, port: 6080}
  - address: 10.50.0.6
    tunnel: {type: gre, checksum: remote}
  - address: 10.50.0.7
    tunnel: {checksum: inner}
  - address: 10.50.0.8
    tunnel: {type: vxlan}
Y
  when ipvsctl validate -f m.yaml
  then_exits 32
  then_lists <<'L'
m.yaml:6:35: the lower threshold 7 is above the upper one (5)
m.yaml:8:25: the lower threshold 7 is above the upper one (0)
m.yaml:11:20: a tunnel is described, and the forwarding method is nat
m.yaml:13:20: a gue tunnel has no port
m.yaml:21:20: the tunnel type vxlan is unknown
L
  then_warns m.yaml:15:32 "W021: the port has no effect: a tunnel of type ipip has none"
  then_warns m.yaml:17:35 "W021: a tunnel of type gre has no checksum remote"
  then_warns m.yaml:19:24 "W021: a tunnel of type ipip has no checksum inner"
}

@test "A4 defaults are checked even if nothing uses them" {
  given_file m.yaml <<'Y'
defaults:
  port: -1
  weight: 2147483648
  sched: "w r r"
  forward: ""
Y
  when ipvsctl validate -f m.yaml
  then_exits 32
  then_lists <<'L'
m.yaml:2:9: the port -1 is out of range
m.yaml:3:11: the weight 2147483648 is out of range
m.yaml:4:10: w r r is not the name of a scheduler
m.yaml:5:12: the forwarding method is empty
L
}

@test "a file with mistakes does not reach the kernel" {
  given_table <<'T'
-A -t 10.1.2.3:80 -s wrr
-a -t 10.1.2.3:80 -r 10.50.0.1:80 -m -w 1
T
  given_file m.yaml <<'Y'
services:
- address: tcp://10.1.2.3:81
- address: tcp://10.1.2.3:70000
- address: tcp://10.1.2.3:82
  sched: [rr]
Y
  when ipvsctl -v apply -f m.yaml
  then_exits 30
  then_prints_nothing
  then_lists <<'L'
m.yaml:3:12: 70000 is not a port
m.yaml:5:10: a list is not allowed here
L
  then_table_is_unchanged
}
