#!/usr/bin/env bats
# `--allowed-actions`: whoever may only do some things is refused the others before anything is changed.

load helpers

# Each of the six changes once, and a new service that has a destination.
given_differences() {
  given_table <<'T'
-A -t 10.1.2.3:80 -s wrr
-a -t 10.1.2.3:80 -r 10.50.0.1:80 -m -w 5
-a -t 10.1.2.3:80 -r 10.50.0.9:80 -m -w 5
-A -t 10.5.5.5:80 -s rr
-a -t 10.5.5.5:80 -r 10.50.0.1:80 -m -w 5
T
  given_file m.yaml <<'Y'
defaults: {weight: 7, forward: nat}
services:
- address: tcp://10.1.2.3:80
  sched: rr
  destinations: [{address: 10.50.0.1}, {address: 10.50.0.2}]
- address: udp://10.6.6.6:53
  destinations: [{address: 10.50.0.3}]
Y
}

then_everything_is_done() {
  then_exits 0
  then_table_is <<'T'
-A -t 10.1.2.3:80 -s rr
-a -t 10.1.2.3:80 -r 10.50.0.1:80 -m -w 7
-a -t 10.1.2.3:80 -r 10.50.0.2:80 -m -w 7
-A -u 10.6.6.6:53 -s rr
-a -u 10.6.6.6:53 -r 10.50.0.3:53 -m -w 7
T
}

@test "A1 A5.27 each action that is missing is exit 31, says which change needs it, and changes nothing" {
  given_differences
  when ipvsctl apply -f m.yaml --allowed-actions=us,ds,ad,ud,dd
  then_fails 31 "adding service udp://10.6.6.6:53 needs as"
  when ipvsctl apply -f m.yaml --allowed-actions=as,ds,ad,ud,dd
  then_fails 31 "changing service tcp://10.1.2.3:80 needs us"
  when ipvsctl apply -f m.yaml --allowed-actions=as,us,ad,ud,dd
  then_fails 31 "deleting service tcp://10.5.5.5:80 needs ds"
  when ipvsctl apply -f m.yaml --allowed-actions=as,us,ds,ud,dd
  then_fails 31 "adding destination 10.50.0.2:80 to service tcp://10.1.2.3:80 needs ad" "adding service udp://10.6.6.6:53 needs ad"
  when ipvsctl apply -f m.yaml --allowed-actions=as,us,ds,ad,dd
  then_fails 31 "changing destination 10.50.0.1:80 of service tcp://10.1.2.3:80 needs ud"
  when ipvsctl apply -f m.yaml --allowed-actions=as,us,ds,ad,ud
  then_fails 31 "deleting destination 10.50.0.9:80 from service tcp://10.1.2.3:80 needs dd"
  then_table_is_unchanged
}

@test "everything that is refused is named at once" {
  given_differences
  when ipvsctl apply -f m.yaml --allowed-actions us,ud
  then_fails 31 "needs as" "needs ad" "needs ds" "needs dd"
  then_table_is_unchanged
}

@test "all six actions are enough, in any order and repeated" {
  given_differences
  when ipvsctl apply -f m.yaml --allowed-actions=dd,as,as,us,ds,ad,ud
  then_everything_is_done
}

@test "A5.27 blanks, capitals and a star among others are understood" {
  local actions
  for actions in "AS, us ,Ds,ad, UD,dd" "*" "*,as" " * "; do
    given_differences < <(:)
    when ipvsctl apply -f m.yaml --allowed-actions "$actions"
    then_everything_is_done
    ipvsadm --clear
  done
}

@test "A1 A5.27 what is no action is exit 33" {
  given_differences
  local actions
  for actions in xx "as,,us" "as us" "as;us"; do
    when ipvsctl apply -f m.yaml --allowed-actions="$actions"
    then_fails 33 "--allowed-actions" "as,us,ds,ad,ud,dd"
  done
  when ipvsctl apply -f m.yaml --allowed-actions=
  then_fails 33 "the value of --allowed-actions is empty"
  then_table_is_unchanged
}

@test "A1 a mistake in the file is told before one in the actions" {
  when ipvsctl apply -f nosuch.yaml --allowed-actions=xx
  then_fails 30 nosuch.yaml
  when ipvsctl apply -f - --allowed-actions=xx <<<'services: [{address: "tcp://${env.E2E_HOST}:80"}]'
  then_fails 35 env.E2E_HOST
  when ipvsctl apply -f - --allowed-actions=xx <<<'services: [{address: tcp://10.1.2.3:70000}]'
  then_fails 32 70000
}

@test "A5.27 deleting a service with its destinations needs ds only" {
  given_differences
  when ipvsctl apply -f - --allowed-actions=ds <<<'{}'
  then_exits 0
  then_table_is_empty
}

@test "a file that needs no change needs no action" {
  given_differences
  when ipvsctl apply -f m.yaml
  when ipvsctl apply -f m.yaml --allowed-actions=ds
  then_everything_is_done
}

@test "a kept weight needs no action" {
  given_table <<'T'
-A -t 10.1.2.3:80 -s rr
-a -t 10.1.2.3:80 -r 10.50.0.1:80 -g -w 5
T
  when ipvsctl apply -f - --allowed-actions=ds --keep-weights <<'Y'
services: [{address: tcp://10.1.2.3:80, destinations: [{address: 10.50.0.1, weight: 7}]}]
Y
  then_exits 0
  then_prints "Applied configuration from -"
  then_table_is_unchanged
}

@test "A5.19 changeset prints everything, and says what apply would refuse" {
  given_differences
  when ipvsctl changeset -f m.yaml
  cp "$printed" all
  when ipvsctl changeset -f m.yaml --allowed-actions=as,us,ds,ad,ud
  then_exits 0
  then_prints <all
  then_lists <<<"ipvsctl: apply would refuse this: "
  then_mentions "deleting destination 10.50.0.9:80 from service tcp://10.1.2.3:80 needs dd"
  then_table_is_unchanged
}
