#!/usr/bin/env bats
# `--keep-weights`: destinations that exist keep their weights, whatever the file says.

load helpers

given_weights() {
  given_table <<'T'
-A -t 10.1.2.3:80 -s wrr
-a -t 10.1.2.3:80 -r 10.50.0.1:80 -m -w 5
-a -t 10.1.2.3:80 -r 10.50.0.2:80 -m -w 0
T
  given_file m.yaml <<'Y'
defaults: {weight: 100, forward: nat, sched: wrr}
services:
- address: tcp://10.1.2.3:80
  destinations:
  - {address: 10.50.0.1, weight: 7}
  - {address: 10.50.0.2}
Y
}

@test "weights that differ are no difference" {
  given_weights
  when ipvsctl -v apply -f m.yaml --keep-weights
  then_exits 0
  then_prints "Applied configuration from m.yaml"
  then_says_nothing
  then_table_is_unchanged
}

@test "A5.4 another forwarding method keeps the weight, 0 too" {
  given_weights
  sed --in-place 's/forward: nat/forward: direct/' m.yaml
  when ipvsctl -v apply --keep-weights -f m.yaml
  then_exits 0
  then_says <<'L'
INFO Updated destination for service tcp://10.1.2.3:80/10.50.0.1:80
INFO Updated destination for service tcp://10.1.2.3:80/10.50.0.2:80
L
  then_table_is <<'T'
-A -t 10.1.2.3:80 -s wrr
-a -t 10.1.2.3:80 -r 10.50.0.1:80 -g -w 5
-a -t 10.1.2.3:80 -r 10.50.0.2:80 -g -w 0
T
}

@test "a new destination gets the weight of the file" {
  given_weights
  echo '  - {address: 10.50.0.3, weight: 9}' >>m.yaml
  echo '  - {address: 10.50.0.4}' >>m.yaml
  when ipvsctl apply --keep-weights -f m.yaml
  then_exits 0
  then_table_is <<'T'
-A -t 10.1.2.3:80 -s wrr
-a -t 10.1.2.3:80 -r 10.50.0.1:80 -m -w 5
-a -t 10.1.2.3:80 -r 10.50.0.2:80 -m -w 0
-a -t 10.1.2.3:80 -r 10.50.0.3:80 -m -w 9
-a -t 10.1.2.3:80 -r 10.50.0.4:80 -m -w 100
T
}

@test "A5.19 changeset previews it" {
  given_weights
  when ipvsctl changeset -f m.yaml --keep-weights
  then_exits 0
  then_prints "{}"
  when ipvsctl changeset -f m.yaml
  then_prints_as_often 2 "- type: update-destination"
}
