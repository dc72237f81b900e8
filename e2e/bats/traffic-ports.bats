#!/usr/bin/env bats
# Which port a server gets, with traffic (W011, W012): the table in docs/model.md, row by row.

load helpers
load traffic

setup_file() { load traffic; given_network 80 8080; }
teardown_file() { load traffic; end_network; }

# given_service ADDRESS FORWARD [KEYS]: with the server rs1 on port 8080.
given_service() {
  local server=10.1.0.11
  if [[ $1 == *6:* || $1 == *"["* ]]; then server='[fd00:1::11]'; fi
  given_file m.yaml <<Y
services:
- address: "$1"
${3:+  $3}
  destinations: [{address: "$server:8080", forward: $2, weight: 1}]
Y
  when ipvsctl apply -f m.yaml
  then_exits 0
}

then_warns_with() { grep -q ": warning $1: the port 8080 has no effect" "$warned" || give_up "no warning $1"; }

# The client's packets are marked on the director itself, which asks from an address that is its own.
marked() {
  local source=10.1.0.1
  if [[ $2 == *:* ]]; then source=fd00:1::1; fi
  MARK=7 here ask tcp "$2" "$3" $source
}

@test "a service with a port: nat rewrites it, direct and tunnel do not" {
  given_service tcp://10.9.0.1:80 nat
  then_warns_of_nothing
  then_answers "rs1 8080 from 10.9.0.1" the_client ask tcp 10.9.0.1 80
  local forward
  for forward in direct tunnel; do
    given_service tcp://10.9.0.1:80 $forward
    then_warns_with W011
    then_answers "rs1 80 from 10.9.0.1" the_client ask tcp 10.9.0.1 80
  done
}

@test "a persistent service with a port: nat rewrites it" {
  given_service tcp://10.9.0.1:80 nat "persistence: {timeout: 1}"
  then_warns_of_nothing
  then_answers "rs1 8080 from 10.9.0.1" the_client ask tcp 10.9.0.1 80
}

@test "port 0: packets keep the client's port with every method" {
  local forward
  for forward in nat direct tunnel; do
    given_service tcp://10.9.0.1:0 $forward "persistence: {timeout: 1}"
    then_warns_with W012
    then_answers "rs1 80 from 10.9.0.1" the_client ask tcp 10.9.0.1 80
  done
}

@test "a firewall mark: nat rewrites the port, direct and tunnel do not" {
  given_service fwmark:7 nat
  then_warns_of_nothing
  then_answers "rs1 8080 from 10.9.0.1" marked tcp 10.9.0.1 80
  local forward
  for forward in direct tunnel; do
    given_service fwmark:7 $forward
    then_warns_with W012
    then_answers "rs1 80 from 10.9.0.1" marked tcp 10.9.0.1 80
  done
}

@test "persistence on a firewall mark moves its traffic from 8080 to 80, and diff says so" {
  given_service fwmark:7 nat
  then_answers "rs1 8080 from 10.9.0.1" marked tcp 10.9.0.1 80
  sed --in-place 's/^  destinations/  persistence: {timeout: 1}\n&/' m.yaml
  when ipvsctl diff -f m.yaml
  then_prints_line "  ! the port of 10.1.0.11:8080 loses its effect: packets keep the client's port"
  when ipvsctl apply -f m.yaml
  then_exits 0
  then_warns_with W012
  then_answers "rs1 80 from 10.9.0.1" marked tcp 10.9.0.1 80
}

@test "IPv6 does the same" {
  given_service fwmark6:7 nat
  then_answers "rs1 8080 from fd00:9::1" marked tcp fd00:9::1 80
  given_service fwmark6:7 nat "persistence: {timeout: 1}"
  then_warns_with W012
  then_answers "rs1 80 from fd00:9::1" marked tcp fd00:9::1 80
  given_service 'tcp://[fd00:9::1]:0' nat "persistence: {timeout: 1}"
  then_answers "rs1 80 from fd00:9::1" the_client ask tcp fd00:9::1 80
}
