#!/usr/bin/env bats
# What can change in place changes in place: connections live on, and nothing is deleted and added again.

load helpers

setup_file() { ip address add 10.1.2.3/32 dev lo; }

teardown_file() { ip address del 10.1.2.3/32 dev lo; }

# A service with three connections, whose destinations the kernel lists in an order that adding them again would change.
# Its port is the scenario's own, for connections outlive their service.
given_connections() {
  port=$((5000 + BATS_TEST_NUMBER))
  given_table <<T
-A -u 10.1.2.3:$port -s rr
-a -u 10.1.2.3:$port -r 10.1.2.3:$port -m -w 1
-a -u 10.1.2.3:$port -r 127.0.0.3:$port -m -w 1
-a -u 10.1.2.3:$port -r 127.0.0.2:$port -m -w 1
T
  given_file m.yaml <<Y
services:
- address: udp://10.1.2.3:$port
  sched: rr
  destinations:
  - {address: 10.1.2.3:$port, weight: 1, forward: nat}
  - {address: 127.0.0.2:$port, weight: 1, forward: nat}
  - {address: 127.0.0.3:$port, weight: 1, forward: nat}
Y
  local datagram
  for datagram in one two three; do echo "$datagram" >"/dev/udp/10.1.2.3/$port"; done
  connections >connections.before
  [[ $(wc --lines <connections.before) == 3 ]] || give_up "not three connections: $(<connections.before)"
}

# Who is connected to whom.
connections() {
  ipvsadm --list --connection --numeric | awk -v "service=10.1.2.3:$port" '$5 == service { print $4, $5, $6 }' | sort
}

# How many connections the kernel counts at the destinations.
counted() { ipvsadm --list --numeric | awk '/^  -> [0-9]/ { sum += $5 + $6 } END { print sum }'; }

# when_applied EDIT: after a sed script has changed the file.
when_applied() {
  sed --in-place "$1" m.yaml
  when ipvsctl -v apply -f m.yaml
  then_exits 0
}

then_all_are_connected() {
  connections >connections.now
  same_files connections.before connections.now
  [[ $(counted) == 3 ]] || give_up "$(counted) connections are counted"
}

then_no_destination_was_replaced() { then_destinations_are "127.0.0.2:$port" "127.0.0.3:$port" "10.1.2.3:$port"; }

@test "the weight of a destination changes in place, down to 0" {
  given_connections
  when_applied '/{address: 10.1.2.3/s/weight: 1/weight: 0/'
  then_says "INFO Updated weight to 0 for service udp://10.1.2.3:$port/10.1.2.3:$port"
  then_all_are_connected
  then_no_destination_was_replaced
  then_table_is <<T
-A -u 10.1.2.3:$port -s rr
-a -u 10.1.2.3:$port -r 10.1.2.3:$port -m -w 0
-a -u 10.1.2.3:$port -r 127.0.0.2:$port -m -w 1
-a -u 10.1.2.3:$port -r 127.0.0.3:$port -m -w 1
T
}

@test "the forwarding method of a destination changes in place" {
  given_connections
  when_applied '/127.0.0.3/s/nat/tunnel, tunnel: {type: gre}/'
  then_says "INFO Updated destination for service udp://10.1.2.3:$port/127.0.0.3:$port"
  then_all_are_connected
  then_no_destination_was_replaced
  then_table_is <<T
-A -u 10.1.2.3:$port -s rr
-a -u 10.1.2.3:$port -r 10.1.2.3:$port -m -w 1
-a -u 10.1.2.3:$port -r 127.0.0.2:$port -m -w 1
-a -u 10.1.2.3:$port -r 127.0.0.3:$port -i -w 1 --tun-type gre --tun-nocsum
T
}

@test "the thresholds of a destination change in place" {
  given_connections
  when_applied '/127.0.0.3/s/nat/nat, thresholds: {upper: 5, lower: 4}/'
  then_says "INFO Updated destination for service udp://10.1.2.3:$port/127.0.0.3:$port"
  then_all_are_connected
  then_no_destination_was_replaced
  then_thresholds_are "127.0.0.3:$port" 5 4
}

@test "scheduler, flags and persistence of a service change in place" {
  given_connections
  when_applied 's/sched: rr/sched: mh\n  flags: [mh-port]\n  persistence: {timeout: 60}/'
  then_says "INFO Updated service udp://10.1.2.3:$port"
  then_all_are_connected
  then_no_destination_was_replaced
  then_table_is <<T
-A -u 10.1.2.3:$port -s mh -p 60 -b mh-port
-a -u 10.1.2.3:$port -r 10.1.2.3:$port -m -w 1
-a -u 10.1.2.3:$port -r 127.0.0.2:$port -m -w 1
-a -u 10.1.2.3:$port -r 127.0.0.3:$port -m -w 1
T
}

@test "a service that comes and one that goes leave the others alone" {
  given_connections
  ipvsadm --add-service -t 10.5.5.5:80 -s rr
  when_applied '$a - address: tcp://10.6.6.6:80'
  then_says "INFO Added service tcp://10.6.6.6:80" "INFO Deleted service tcp://10.5.5.5:80"
  then_all_are_connected
  then_no_destination_was_replaced
}

@test "a destination that comes leaves the others alone" {
  given_connections
  when_applied "\$a \ \ - {address: 127.0.0.1:$port, weight: 1, forward: nat}"
  then_says "INFO Added destination for service udp://10.1.2.3:$port/127.0.0.1:$port"
  then_all_are_connected
  then_destinations_are "127.0.0.1:$port" "127.0.0.2:$port" "127.0.0.3:$port" "10.1.2.3:$port"
}

@test "a destination that goes leaves the others alone" {
  given_connections
  when_applied '/127.0.0.3/d'
  then_says "INFO Deleted destination for service udp://10.1.2.3:$port/127.0.0.3:$port"
  [[ $(counted) == 2 ]] || give_up "$(counted) connections are counted"
  then_destinations_are "127.0.0.2:$port" "10.1.2.3:$port"
}

@test "set weight changes in place" {
  given_connections
  when ipvsctl set weight 100 -s "udp://10.1.2.3:$port" -d "10.1.2.3:$port"
  then_exits 0
  then_all_are_connected
  then_no_destination_was_replaced
  then_table_is <<T
-A -u 10.1.2.3:$port -s rr
-a -u 10.1.2.3:$port -r 10.1.2.3:$port -m -w 100
-a -u 10.1.2.3:$port -r 127.0.0.2:$port -m -w 1
-a -u 10.1.2.3:$port -r 127.0.0.3:$port -m -w 1
T
}
