#!/usr/bin/env bats
# `ipvsctl apply`: the table becomes what the file says, and what does not differ is not touched.

load helpers

@test "A2 a file becomes the table" {
  given_file web.yaml <<'Y'
services:
- address: tcp://10.1.2.3:80
  sched: wrr
  destinations:
  - address: 10.50.0.1:80
    weight: 5
    forward: nat
  - address: 10.50.0.2:80
    weight: 7
    forward: direct
- address: udp://10.1.2.3:53
- address: sctp://10.1.2.3:99
  sched: lc
- address: fwmark:7
  destinations:
  - {address: 10.50.0.3:0, weight: 1, forward: tunnel}
Y
  when ipvsctl apply -f web.yaml
  then_exits 0
  then_prints "Applied configuration from web.yaml"
  then_says_nothing
  then_table_is <<'T'
-A -t 10.1.2.3:80 -s wrr
-a -t 10.1.2.3:80 -r 10.50.0.1:80 -m -w 5
-a -t 10.1.2.3:80 -r 10.50.0.2:80 -g -w 7
-A -u 10.1.2.3:53 -s rr
-A --sctp-service 10.1.2.3:99 -s lc
-A -f 7 -s rr
-a -f 7 -r 10.50.0.3:0 -i -w 1 --tun-type ipip
T
}

@test "the whole model becomes the table" {
  when ipvsctl apply -f - <<'Y'
services:
- address: udp://10.1.2.3:5060
  sched: rr
  flags: [one-packet]
  persistence: {timeout: 1h, netmask: 24, engine: sip}
- address: tcp://10.1.2.3:80
  sched: mh
  flags: [mh-port, mh-fallback]
  destinations:
  - {address: 10.50.0.1, weight: 70000, forward: nat, thresholds: {upper: 1000, lower: 800}}
  - {address: 10.50.0.2, weight: 1, forward: tunnel, tunnel: {type: gue, port: 6080, checksum: inner}}
  - {address: 10.50.0.3, weight: 1, forward: tunnel, tunnel: {type: gre}}
  - {address: "[2001:db8::1]:80", weight: 1, forward: tunnel}
- address: fwmark:4294967295
  sched: ovf
  persistence: {}
Y
  then_exits 0
  then_says_nothing
  then_table_is <<'T'
-A -u 10.1.2.3:5060 -s rr -p 3600 -M 255.255.255.0 --pe sip -o
-A -t 10.1.2.3:80 -s mh -b mh-fallback,mh-port
-a -t 10.1.2.3:80 -r 10.50.0.1:80 -m -w 70000
-a -t 10.1.2.3:80 -r 10.50.0.2:80 -i -w 1 --tun-type gue --tun-port 6080 --tun-csum
-a -t 10.1.2.3:80 -r 10.50.0.3:80 -i -w 1 --tun-type gre --tun-nocsum
-a -t 10.1.2.3:80 -r [2001:db8::1]:80 -i -w 1 --tun-type ipip
-A -f -1 -s ovf -p 360
T
  then_thresholds_are 10.50.0.1:80 1000 800
}

@test "what is not in the file is removed" {
  given_table <<'T'
-A -t 10.1.2.3:80 -s rr
-a -t 10.1.2.3:80 -r 10.50.0.1:80 -m -w 1
-a -t 10.1.2.3:80 -r 10.50.0.2:80 -m -w 1
-A -u 10.1.2.3:53 -s rr
-a -u 10.1.2.3:53 -r 10.50.0.1:53 -m -w 1
-A -f 7 -s rr
T
  when ipvsctl -v apply -f - <<'Y'
services:
- address: tcp://10.1.2.3:80
  destinations:
  - {address: 10.50.0.2:80, weight: 1, forward: nat}
Y
  then_exits 0
  then_prints "Applied configuration from -"
  then_says <<'L'
INFO Deleted destination for service tcp://10.1.2.3:80/10.50.0.1:80
INFO Deleted service udp://10.1.2.3:53
INFO Deleted service fwmark:7
L
  then_table_is <<'T'
-A -t 10.1.2.3:80 -s rr
-a -t 10.1.2.3:80 -r 10.50.0.2:80 -m -w 1
T
}

@test "A3 A5.7 A5.29 without more words a service has rr, and a destination its port, direct and weight 0 with a warning" {
  when ipvsctl apply -f - <<'Y'
services:
- address: tcp://10.1.2.3:80
  destinations:
  - address: 10.50.0.1
Y
  then_exits 0
  then_says_nothing
  then_warns -:4:5 "10.50.0.1 has no weight, so it is 0"
  then_table_is <<'T'
-A -t 10.1.2.3:80 -s rr
-a -t 10.1.2.3:80 -r 10.50.0.1:80 -g -w 0
T
}

@test "defaults fill in what services and destinations leave out, and nothing else" {
  when ipvsctl apply -f - <<'Y'
defaults: {port: 8080, weight: 100, sched: wrr, forward: nat}
services:
- address: tcp://10.1.2.3:80
  destinations:
  - address: 10.50.0.1
  - {address: 10.50.0.2:80, weight: 5, forward: tunnel}
- address: tcp://10.1.2.4:80
  sched: lc
Y
  then_exits 0
  then_table_is <<'T'
-A -t 10.1.2.3:80 -s wrr
-a -t 10.1.2.3:80 -r 10.50.0.1:8080 -m -w 100
-a -t 10.1.2.3:80 -r 10.50.0.2:80 -i -w 5 --tun-type ipip
-A -t 10.1.2.4:80 -s lc
T
}

@test "A3 a service without a port takes the port of the defaults" {
  when ipvsctl apply -f - <<'Y'
defaults: {port: 80}
services:
- address: tcp://10.1.2.3
Y
  then_exits 0
  then_table_is <<<"-A -t 10.1.2.3:80 -s rr"
}

@test "A3 a service without a port and without a default has port 0" {
  when ipvsctl apply -f - <<<'services: [{address: tcp://10.1.2.3}]'
  then_exits 0
  then_table_is <<<"-A -t 10.1.2.3:0 -s rr"
}

@test "A2 applied again, a file says the same and writes nothing" {
  given_file web.yaml <<'Y'
defaults: {port: 8080, forward: nat, weight: 1}
services:
- address: tcp://10.1.2.3:80
  persistence: {timeout: 5m}
  destinations:
  - address: 10.50.0.1
  - {address: 10.50.0.2, forward: tunnel, tunnel: {type: gre}, thresholds: {upper: 5}}
- address: fwmark6:7
  destinations:
  - address: "[2001:db8::1]"
Y
  when ipvsctl apply -f web.yaml
  then_exits 0
  whole_table >table.before
  when ipvsctl -v apply -f web.yaml
  then_exits 0
  then_prints "Applied configuration from web.yaml"
  then_says_nothing
  then_table_is_unchanged
}

@test "applying what ipvsadm made by another order of commands writes nothing" {
  given_table <<'T'
-A -t 10.1.2.3:80 -s wrr
-a -t 10.1.2.3:80 -r 10.50.0.2:80 -m -w 1
-a -t 10.1.2.3:80 -r 10.50.0.3:80 -m -w 1
-a -t 10.1.2.3:80 -r 10.50.0.1:80 -m -w 1
T
  when ipvsctl -v apply -f - <<'Y'
defaults: {forward: nat, weight: 1, sched: wrr}
services:
- address: tcp://10.1.2.3:80
  destinations: [{address: 10.50.0.1}, {address: 10.50.0.2}, {address: 10.50.0.3}]
Y
  then_exits 0
  then_prints "Applied configuration from -"
  then_says_nothing
  then_table_is_unchanged
  then_destinations_are 10.50.0.1:80 10.50.0.3:80 10.50.0.2:80
}

@test "destinations are added in one order, whatever their order in the file" {
  local list
  for list in '{address: 10.50.0.10}, {address: 10.50.0.9}, {address: 10.50.0.11}' \
    '{address: 10.50.0.11}, {address: 10.50.0.10}, {address: 10.50.0.9}'; do
    ipvsadm --clear
    when ipvsctl apply -f - <<<"{defaults: {weight: 1}, services: [{address: tcp://10.1.2.3:80, sched: sh, destinations: [$list]}]}"
    then_exits 0
    then_destinations_are 10.50.0.11:80 10.50.0.10:80 10.50.0.9:80
  done
}

@test "-v tells what is done, in the order in which it is done: what is new first, removals last" {
  given_table <<'T'
-A -t 10.1.2.3:80 -s wrr
-a -t 10.1.2.3:80 -r 10.50.0.1:80 -m -w 5
-a -t 10.1.2.3:80 -r 10.50.0.2:80 -m -w 5
-a -t 10.1.2.3:80 -r 10.50.0.9:80 -m -w 5
-A -t 10.5.5.5:80 -s rr
T
  when ipvsctl -v apply -f - <<'Y'
defaults: {weight: 5, forward: nat}
services:
- address: tcp://10.1.2.3:80
  sched: lc
  destinations:
  - {address: 10.50.0.1, weight: 7}
  - {address: 10.50.0.2, forward: direct}
  - address: 10.50.0.3
- address: udp://10.6.6.6:53
  destinations:
  - address: 10.50.0.3
  - address: 10.50.0.4
Y
  then_exits 0
  then_says <<'L'
INFO Added service udp://10.6.6.6:53
INFO Added destination for service udp://10.6.6.6:53/10.50.0.3:53
INFO Added destination for service udp://10.6.6.6:53/10.50.0.4:53
INFO Updated service tcp://10.1.2.3:80
INFO Added destination for service tcp://10.1.2.3:80/10.50.0.3:80
INFO Updated weight to 7 for service tcp://10.1.2.3:80/10.50.0.1:80
INFO Updated destination for service tcp://10.1.2.3:80/10.50.0.2:80
INFO Deleted destination for service tcp://10.1.2.3:80/10.50.0.9:80
INFO Deleted service tcp://10.5.5.5:80
L
  then_table_is <<'T'
-A -t 10.1.2.3:80 -s lc
-a -t 10.1.2.3:80 -r 10.50.0.1:80 -m -w 7
-a -t 10.1.2.3:80 -r 10.50.0.2:80 -g -w 5
-a -t 10.1.2.3:80 -r 10.50.0.3:80 -m -w 5
-A -u 10.6.6.6:53 -s rr
-a -u 10.6.6.6:53 -r 10.50.0.3:53 -m -w 5
-a -u 10.6.6.6:53 -r 10.50.0.4:53 -m -w 5
T
}

@test "A5.2 weights 0 and 1 are two weights" {
  given_table <<'T'
-A -t 10.1.2.3:80 -s wrr
-a -t 10.1.2.3:80 -r 10.50.0.1:80 -m -w 1
-a -t 10.1.2.3:80 -r 10.50.0.2:80 -m -w 0
T
  given_file swapped.yaml <<'Y'
services:
- address: tcp://10.1.2.3:80
  sched: wrr
  destinations:
  - {address: 10.50.0.1:80, weight: 0, forward: nat}
  - {address: 10.50.0.2:80, weight: 1, forward: nat}
Y
  when ipvsctl changeset -f swapped.yaml
  then_exits 0
  then_prints_as_often 2 "- type: update-destination"
  when ipvsctl apply -f swapped.yaml
  then_exits 0
  then_table_is <<'T'
-A -t 10.1.2.3:80 -s wrr
-a -t 10.1.2.3:80 -r 10.50.0.1:80 -m -w 0
-a -t 10.1.2.3:80 -r 10.50.0.2:80 -m -w 1
T
}

@test "A5.2 no weight in the file drains a destination that has weight 1" {
  given_table <<'T'
-A -t 10.1.2.3:80 -s wrr
-a -t 10.1.2.3:80 -r 10.50.0.1:80 -m -w 1
T
  when ipvsctl -v apply -f - <<'Y'
services:
- address: tcp://10.1.2.3:80
  sched: wrr
  destinations:
  - {address: 10.50.0.1:80, forward: nat}
Y
  then_exits 0
  then_mentions "INFO Updated weight to 0 for service tcp://10.1.2.3:80/10.50.0.1:80"
  then_table_is <<'T'
-A -t 10.1.2.3:80 -s wrr
-a -t 10.1.2.3:80 -r 10.50.0.1:80 -m -w 0
T
}

@test "A5.3 weight 0 is 0 even if the defaults have a weight" {
  given_file m.yaml <<'Y'
defaults: {weight: 100}
services:
- address: tcp://10.1.2.3:80
  destinations:
  - {address: 10.50.0.1:80, weight: 0}
  - {address: 10.50.0.2:80}
Y
  when ipvsctl apply -f m.yaml
  then_exits 0
  then_table_is <<'T'
-A -t 10.1.2.3:80 -s rr
-a -t 10.1.2.3:80 -r 10.50.0.1:80 -g -w 0
-a -t 10.1.2.3:80 -r 10.50.0.2:80 -g -w 100
T
  then_nothing_is_left_to_do m.yaml
}

@test "A5.5 destinations that rely on defaults.port, or spell a port differently, are updated" {
  given_file m.yaml <<'Y'
defaults: {port: 80, forward: nat}
services:
- address: tcp://10.1.2.3:80
  destinations:
  - {address: 10.50.0.1, weight: 5}
  - {address: 10.50.0.2:080, weight: 5}
Y
  when ipvsctl apply -f m.yaml
  then_exits 0
  sed --in-place 's/weight: 5/weight: 50/; s/forward: nat/forward: tunnel/' m.yaml
  when ipvsctl -v apply -f m.yaml
  then_exits 0
  then_says <<'L'
INFO Updated destination for service tcp://10.1.2.3:80/10.50.0.1:80
INFO Updated destination for service tcp://10.1.2.3:80/10.50.0.2:80
L
  then_table_is <<'T'
-A -t 10.1.2.3:80 -s rr
-a -t 10.1.2.3:80 -r 10.50.0.1:80 -i -w 50 --tun-type ipip
-a -t 10.1.2.3:80 -r 10.50.0.2:80 -i -w 50 --tun-type ipip
T
}

@test "A5.6 firewall marks and defaults.port converge" {
  given_file m.yaml <<'Y'
defaults: {port: 80, weight: 1}
services:
- address: fwmark:1
  destinations:
  - address: 10.50.0.1
- address: fwmark6:1
  destinations:
  - address: "[2001:db8::1]"
Y
  when ipvsctl apply -f m.yaml
  then_exits 0
  then_table_is <<'T'
-A -f 1 -s rr
-a -f 1 -r 10.50.0.1:80 -g -w 1
-A -f 1 -6 -s rr
-a -f 1 -6 -r [2001:db8::1]:80 -g -w 1
T
  then_nothing_is_left_to_do m.yaml
}

@test "A5.9 another scheduler or weight keeps everything that the file states" {
  given_table <<'T'
-A -t 10.1.2.3:80 -s wrr -p 300 -M 255.255.255.0
-A -t 10.1.2.4:80 -s sh -b sh-fallback,sh-port
-a -t 10.1.2.4:80 -r 10.50.0.1:80 -m -w 5 -x 1000 -y 500
-a -t 10.1.2.4:80 -r 10.50.0.2:80 -i -w 5 --tun-type gue --tun-port 6080
T
  when ipvsctl apply -f - <<'Y'
services:
- address: tcp://10.1.2.3:80
  sched: lc
  persistence: {timeout: 300, netmask: 24}
- address: tcp://10.1.2.4:80
  sched: mh
  flags: [mh-fallback, mh-port]
  destinations:
  - {address: 10.50.0.1:80, weight: 6, forward: nat, thresholds: {upper: 1000, lower: 500}}
  - {address: 10.50.0.2:80, weight: 6, forward: tunnel, tunnel: {type: gue, port: 6080}}
Y
  then_exits 0
  then_table_is <<'T'
-A -t 10.1.2.3:80 -s lc -p 300 -M 255.255.255.0
-A -t 10.1.2.4:80 -s mh -b mh-fallback,mh-port
-a -t 10.1.2.4:80 -r 10.50.0.1:80 -m -w 6
-a -t 10.1.2.4:80 -r 10.50.0.2:80 -i -w 6 --tun-type gue --tun-port 6080 --tun-nocsum
T
  then_thresholds_are 10.50.0.1:80 1000 500
}

@test "settings made by hand are drift: shown, and corrected" {
  given_file m.yaml <<'Y'
services:
- address: tcp://10.1.2.3:80
  destinations:
  - {address: 10.50.0.1:80, weight: 1, forward: nat}
  - {address: 10.50.0.2:80, weight: 1, forward: tunnel}
Y
  when ipvsctl apply -f m.yaml
  then_exits 0
  ipvsadm --edit-service -t 10.1.2.3:80 -s rr -p 300 -M 255.255.255.0 -b flag-1
  ipvsadm --edit-server -t 10.1.2.3:80 -r 10.50.0.1:80 -m -w 1 -x 100 -y 50
  ipvsadm --edit-server -t 10.1.2.3:80 -r 10.50.0.2:80 -i -w 1 --tun-type gre --tun-csum

  when ipvsctl changeset -f m.yaml
  then_exits 0
  then_prints_as_often 1 "- type: update-service"
  then_prints_as_often 2 "- type: update-destination"

  when ipvsctl apply -f m.yaml
  then_exits 0
  then_table_is <<'T'
-A -t 10.1.2.3:80 -s rr
-a -t 10.1.2.3:80 -r 10.50.0.1:80 -m -w 1
-a -t 10.1.2.3:80 -r 10.50.0.2:80 -i -w 1 --tun-type ipip
T
  then_thresholds_are 10.50.0.1:80 0 0
  then_nothing_is_left_to_do m.yaml
}

@test "what ipvsadm deleted comes back" {
  given_file m.yaml <<'Y'
defaults: {weight: 1, forward: nat}
services:
- address: tcp://10.1.2.3:80
  destinations: [{address: 10.50.0.1}, {address: 10.50.0.2}]
- address: tcp://10.1.2.4:80
Y
  when ipvsctl apply -f m.yaml
  ipvsadm --delete-server -t 10.1.2.3:80 -r 10.50.0.1:80
  ipvsadm --delete-service -t 10.1.2.4:80
  when ipvsctl -v apply -f m.yaml
  then_exits 0
  then_says <<'L'
INFO Added service tcp://10.1.2.4:80
INFO Added destination for service tcp://10.1.2.3:80/10.50.0.1:80
L
  then_table_is <<'T'
-A -t 10.1.2.3:80 -s rr
-a -t 10.1.2.3:80 -r 10.50.0.1:80 -m -w 1
-a -t 10.1.2.3:80 -r 10.50.0.2:80 -m -w 1
-A -t 10.1.2.4:80 -s rr
T
}

@test "the network namespace is that of the process, and the others' tables stay" {
  given_table <<'T'
-A -t 10.1.2.3:80 -s rr
T
  given_file m.yaml <<<'services: [{address: tcp://10.9.9.9:80}]'
  # shellcheck disable=SC2016 # the shell in the namespace expands it
  when unshare --net sh -c '"$1" apply -f m.yaml; ipvsadm --save --numeric' sh "$IPVSCTL"
  then_exits 0
  then_prints "Applied configuration from m.yaml" "-A -t 10.9.9.9:80 -s rr"
  then_table_is_unchanged
}
