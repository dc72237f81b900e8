#!/usr/bin/env bats
# sh and dh depend on the order in which destinations were added. Restoring the order cuts no connection.

load helpers
load traffic

sources=()
for ((i = 1; i <= 24; i++)); do sources+=("10.8.0.$i"); done

setup_file() {
  load traffic
  given_network 80
  local i
  for ((i = 1; i <= 24; i++)); do echo "address add 10.8.0.$i/32 dev lo"; done | ip -n client -batch -
  ip route add 10.8.0.0/24 via 10.0.0.2
}

teardown_file() { load traffic; end_network; }

# replace NUMBER: a destination is deleted and added again, as two requests.
replace() {
  ipvsadm -d -t 10.9.0.1:80 -r "10.1.0.$1:80"
  ipvsadm -a -t 10.9.0.1:80 -r "10.1.0.$1:80" -m -w 1
}

@test "a server that was removed and comes back moves clients; the order can be restored with connections open" {
  given_file m.yaml <<'Y'
defaults: {sched: sh, forward: nat, weight: 1}
services:
- address: tcp://10.9.0.1:80
  destinations: [{address: 10.1.0.11}, {address: 10.1.0.12}, {address: 10.1.0.13}]
Y
  when ipvsctl apply -f m.yaml
  then_exits 0
  the_client who 10.9.0.1 80 "${sources[@]}" >first
  replace 12
  then_nothing_is_left_to_do m.yaml
  the_client who 10.9.0.1 80 "${sources[@]}" >moved
  ! cmp --quiet first moved || give_up "no client moved"

  mkfifo end
  the_client hold 10.9.0.1 80 "${sources[@]}" >held <end 3>&- &
  exec 9>end
  until [[ -s held ]]; do sleep 0.1; done
  when ipvsctl apply --restore-order --dry-run --detailed-exitcode -f m.yaml
  then_exits 2
  then_prints_line "! tcp://10.9.0.1:80  out of order: 10.1.0.13:80"
  when ipvsctl -v apply --restore-order -f m.yaml
  then_exits 0
  then_says <<'L'
INFO Deleted destination for service tcp://10.9.0.1:80/10.1.0.13:80
INFO Added destination for service tcp://10.9.0.1:80/10.1.0.13:80
L
  then_destinations_are 10.1.0.13:80 10.1.0.12:80 10.1.0.11:80
  exec 9>&-
  wait $!
  [[ $(tail --lines 1 held) == "0 of 24 broke" ]] || give_up "$(<held)"
  the_client who 10.9.0.1 80 "${sources[@]}" >restored
  same_files first restored
  when ipvsctl -v apply --restore-order --detailed-exitcode -f m.yaml
  then_exits 0
  then_says_nothing
}
