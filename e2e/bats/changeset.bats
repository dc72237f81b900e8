#!/usr/bin/env bats
# `ipvsctl changeset` prints what apply would do, and does nothing.

load helpers

# The example of go-original.md and what it asks of the table below: each of the six changes once.
given_differences() {
  given_table <<'T'
-A -t 10.1.2.3:80 -s wrr
-a -t 10.1.2.3:80 -r 10.50.0.1:80 -m -w 5
-a -t 10.1.2.3:80 -r 10.50.0.9:80 -m -w 5
-A -t 10.5.5.5:80 -s rr
-a -t 10.5.5.5:80 -r 10.50.0.1:80 -m -w 5
T
  given_file cs.yaml <<'Y'
services:
- address: tcp://10.1.2.3:80
  sched: rr
  destinations:
  - address: 10.50.0.1:80
    weight: 7
    forward: nat
  - address: 10.50.0.2:80
    weight: 5
    forward: tunnel
- address: udp://10.6.6.6:53
  destinations:
  - address: 10.50.0.3:53
    weight: 1
    forward: direct
Y
}

@test "A2 A5.18 all six changes are printed, each with its own addresses, removals last" {
  given_differences
  when ipvsctl changeset -f cs.yaml
  then_exits 0
  then_prints <<'Y'
items:
- type: add-service
  description: Adding new service udp://10.6.6.6:53 because it does not yet exist
  service:
    address: udp://10.6.6.6:53
    sched: rr
    destinations:
    - address: 10.50.0.3:53
      weight: 1
      forward: direct
- type: update-service
  description: Updating existing service tcp://10.1.2.3:80 because details have changed
  service:
    address: tcp://10.1.2.3:80
    sched: rr
    destinations:
    - address: 10.50.0.1:80
      weight: 7
      forward: nat
    - address: 10.50.0.2:80
      weight: 5
      forward: tunnel
- type: add-destination
  description: Adding new destination 10.50.0.2:80 to service tcp://10.1.2.3:80 because it does not yet exist
  service:
    address: tcp://10.1.2.3:80
  destination:
    address: 10.50.0.2:80
    weight: 5
    forward: tunnel
- type: update-destination
  description: Updating existing destination 10.50.0.1:80 in service tcp://10.1.2.3:80 because details have changed
  service:
    address: tcp://10.1.2.3:80
  destination:
    address: 10.50.0.1:80
    weight: 7
    forward: nat
- type: delete-destination
  description: Delete existing destination 10.50.0.9:80 in service tcp://10.1.2.3:80 because it does not exist in updated model any more
  service:
    address: tcp://10.1.2.3:80
  destination:
    address: 10.50.0.9:80
- type: delete-service
  description: Delete existing service tcp://10.5.5.5:80 because it does not exist in updated model any more
  service:
    address: tcp://10.5.5.5:80
Y
  then_says_nothing
}

@test "the table stays as it is" {
  given_differences
  when ipvsctl -v changeset -f cs.yaml
  then_exits 0
  then_prints_line "- type: delete-service"
  then_says_nothing
  then_table_is_unchanged
}

@test "after apply nothing is left" {
  given_differences
  when ipvsctl apply -f cs.yaml
  then_exits 0
  then_nothing_is_left_to_do cs.yaml
  then_table_is <<'T'
-A -t 10.1.2.3:80 -s rr
-a -t 10.1.2.3:80 -r 10.50.0.1:80 -m -w 7
-a -t 10.1.2.3:80 -r 10.50.0.2:80 -i -w 5 --tun-type ipip
-A -u 10.6.6.6:53 -s rr
-a -u 10.6.6.6:53 -r 10.50.0.3:53 -g -w 1
T
}

@test "A2 the empty model removes every service, and no destination by itself" {
  given_differences
  when ipvsctl changeset -f - <<<'{}'
  then_exits 0
  then_prints <<'Y'
items:
- type: delete-service
  description: Delete existing service tcp://10.1.2.3:80 because it does not exist in updated model any more
  service:
    address: tcp://10.1.2.3:80
- type: delete-service
  description: Delete existing service tcp://10.5.5.5:80 because it does not exist in updated model any more
  service:
    address: tcp://10.5.5.5:80
Y
}

@test "the order of services and destinations in the file makes no difference" {
  given_table <<'T'
-A -f 1 -s rr
-A -f 2 -s wrr
-a -f 2 -r 10.50.0.1:80 -m -w 1
-a -f 2 -r 10.50.0.2:80 -m -w 1
T
  given_file m.yaml <<'Y'
defaults: {forward: nat, weight: 1}
services:
- address: fwmark:2
  sched: wrr
  destinations: [{address: 10.50.0.2:80}, {address: 10.50.0.1:80}]
- address: fwmark:1
Y
  then_nothing_is_left_to_do m.yaml
}

@test "names and values are compared by what they mean, not by how they are written" {
  given_table <<'T'
-A -t 10.1.2.3:80 -s rr -p 300 -M 255.255.255.0
-a -t 10.1.2.3:80 -r 10.50.0.1:8080 -m -w 16
-a -t 10.1.2.3:80 -r 10.50.0.2:80 -g -w 8
-A -t [2001:db8::1]:80 -s rr -p 300 -M 64
-a -t [2001:db8::1]:80 -r [2001:db8::2]:80 -i -w 1
T
  given_file m.yaml <<'Y'
defaults: {port: 8080}
services:
- address: "tcp://10.1.2.3:080/"
  persistence: {timeout: 5m, netmask: 255.255.255.0}
  destinations:
  - {address: 10.50.0.1, weight: 0x10, forward: masq}
  - {address: " 10.50.0.2:+80 ", weight: 0o10, thresholds: {upper: 0}}
- address: tcp://[2001:DB8:0:0:0:0:0:1]:80
  persistence: {timeout: 300s, netmask: 64}
  destinations:
  - {address: "[2001:db8:0::2]:80", weight: 1, forward: tunnel, tunnel: {type: ipip, checksum: none}}
Y
  then_nothing_is_left_to_do m.yaml
}

# when_edited SCRIPT: the changeset of the file after a sed script.
when_edited() {
  when ipvsctl changeset -f - < <(sed "$1" m.yaml)
  then_exits 0
}

# then_the_only_change_is TYPE
then_the_only_change_is() {
  [[ $(grep "^- type:" "$printed") == "- type: $1" ]] || give_up "not one $1"
}

@test "every single setting that differs is a change" {
  given_table <<'T'
-A -t 10.1.2.3:80 -s sh -b sh-port -p 300 -M 255.255.255.0
-a -t 10.1.2.3:80 -r 10.50.0.1:80 -i -w 5 -x 10 -y 5 --tun-type gue --tun-port 6080 --tun-csum
T
  when ipvsctl get
  cp "$printed" m.yaml

  local edit
  for edit in 's/sched: sh/sched: mh/; s/sh-port/mh-port/' 's/sh-port/sh-fallback/' '/flags/d' 's/timeout: 300/timeout: 301/' \
    's/netmask: 24/netmask: 25/' '/persistence/d'; do
    when_edited "$edit"
    then_the_only_change_is update-service
  done
  for edit in 's/weight: 5/weight: 0/' 's/upper: 10/upper: 11/' 's/lower: 5/lower: 6/' '/thresholds/d' 's/port: 6080/port: 6081/' \
    's/inner/remote/' 's/gue, port: 6080/gre/' 's/forward: tunnel/forward: nat/; /tunnel:/d'; do
    when_edited "$edit"
    then_the_only_change_is update-destination
  done
  then_table_is_unchanged
}

@test "A5.24 a thousand services that do not differ are compared at once" {
  local service
  for ((service = 0; service < 1000; service++)); do
    echo "-A -t 10.2.$((service / 250)).$((service % 250)):80 -s rr"
  done >rules
  given_table <rules
  when ipvsctl get
  cp "$printed" m.yaml
  when timeout 10 "$IPVSCTL" changeset -f m.yaml
  then_exits 0
  then_prints "{}"
}
