#!/usr/bin/env bats
# Thresholds, with traffic: closed connections count, the weight stays, and the table marks what is overloaded.

load helpers
load traffic

setup_file() { load traffic; given_network 81; }
teardown_file() { load traffic; end_network; }

@test "upper: 4 refuses the fifth short request with 0 active connections" {
  given_file m.yaml <<'Y'
services:
- address: tcp://10.9.0.1:81
  destinations: [{address: "10.1.0.11:81", forward: nat, weight: 1, thresholds: {upper: 4}}]
Y
  when ipvsctl apply -f m.yaml
  then_exits 0
  local request
  for request in 1 2 3 4; do then_answers "rs1 81 from 10.9.0.1" the_client ask tcp 10.9.0.1 81 || give_up "request $request"; done
  then_answers "Connection refused" the_client ask tcp 10.9.0.1 81
  when ipvsctl get -o table
  grep -Eq '^  10\.1\.0\.11:81 +nat +1 +0 +4 +0  upper 4, overloaded$' "$printed" || give_up "the destination is not marked"
  when ipvsctl get
  then_prints_line "    weight: 1"
  then_nothing_is_left_to_do m.yaml
}
