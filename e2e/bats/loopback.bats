#!/usr/bin/env bats
# A network namespace without an IPv4 address: the kernel refuses every IPv4 destination, and the message names the cause.

load helpers

given_namespace() {
  ip netns add bare
  given_file web.yaml <<'Y'
services:
- { address: tcp://10.1.2.3:80, sched: rr, destinations: [ { address: 10.50.0.1:80, forward: nat, weight: 1 } ] }
Y
}

teardown() { ip netns delete bare || true; }

@test "without an address of the namespace, the message says to set lo up" {
  given_namespace
  when ipvsctl apply --netns bare -f web.yaml
  then_fails 31 "add destination 10.50.0.1:80" "no IPv4 address" "ip link set lo up" "the table is as it was before"
  [ -z "$(ip netns exec bare ipvsadm -Sn)" ]
}

@test "the same from inside the namespace, and for a destination in a tunnel" {
  given_namespace
  given_file tunnel.yaml <<'Y'
services:
- { address: "fwmark6:7", sched: rr, destinations: [ { address: "10.50.0.1", forward: tunnel, weight: 1 } ] }
Y
  when ip netns exec bare "$IPVSCTL" apply -f tunnel.yaml
  then_fails 31 "no IPv4 address" "ip link set lo up"
}

@test "IPv6 destinations need no address" {
  given_namespace
  given_file six.yaml <<'Y'
services:
- { address: "tcp://[2001:db8::1]:80", sched: rr, destinations: [ { address: "[2001:db8::2]:80", forward: nat, weight: 1 } ] }
Y
  when ipvsctl apply --netns bare -f six.yaml
  then_exits 0
}

@test "once lo is up, the same file applies, and a broadcast address is named as such" {
  given_namespace
  ip -n bare link set lo up
  when ipvsctl apply --netns bare -f web.yaml
  then_exits 0
  ip -n bare address add 10.50.0.9/24 broadcast + dev lo
  given_file broadcast.yaml <<'Y'
services:
- { address: tcp://10.1.2.3:80, sched: rr, destinations: [ { address: 10.50.0.255:80, forward: nat, weight: 1 } ] }
Y
  when ipvsctl apply --netns bare -f broadcast.yaml
  then_fails 31 "must be unicast"
  [[ $(<"$said") != *"lo up"* ]]
}
