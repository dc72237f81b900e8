#!/usr/bin/env bats
# When the kernel refuses a step, what was done before is taken back: the table is as it was, exit 31.

load helpers

# On the host of this address the kernel refuses its network's broadcast address as a destination, which no file can know.
setup_file() {
  ip link add e2e0 type dummy
  ip address add 10.9.8.7/24 dev e2e0
  ip link set e2e0 up
}

teardown_file() { ip link del e2e0; }

given_services() {
  given_table <<'T'
-A -t 10.1.2.3:80 -s wrr -p 300 -M 255.255.255.0
-a -t 10.1.2.3:80 -r 10.50.0.2:80 -m -w 5 -x 100 -y 50
-a -t 10.1.2.3:80 -r 10.50.0.3:80 -i -w 0 --tun-type gue --tun-port 6080 --tun-csum
-a -t 10.1.2.3:80 -r 10.50.0.1:80 -g -w 1
-A -t 10.1.2.4:80 -s sh -b sh-port
-a -t 10.1.2.4:80 -r 10.50.0.1:80 -m -w 1
-A -t 10.5.5.5:80 -s rr
T
}

# then_it_is_refused TEXT...: with the reason, which holds each text, and the table as it was. What was there was not even
# deleted for a moment, which would have cost connections: the -v of the scenarios would tell.
then_it_is_refused() {
  then_exits 31
  then_prints_nothing
  then_mentions "$@"
  then_shows_no_insides
  then_does_not_mention "INFO Deleted"
  then_table_is_unchanged
}

@test "A5.7 a new service with an unknown scheduler: the new services go again, and nothing is deleted" {
  given_services
  when ipvsctl -v apply -f - <<'Y'
schedulers: [nosuch]
services:
- address: tcp://10.6.6.6:80
  destinations:
  - {address: 10.50.0.1, weight: 1}
- address: tcp://10.6.6.7:80
  sched: nosuch
Y
  then_mentions "INFO Added service tcp://10.6.6.6:80" "INFO Added destination for service tcp://10.6.6.6:80/10.50.0.1:80"
  then_it_is_refused "cannot add service tcp://10.6.6.7:80: this kernel has no scheduler nosuch" "ip_vs_nosuch" "no such file or directory"
}

@test "A5.7 an unknown scheduler for a service that is there: what was added and changed goes back" {
  given_services
  when ipvsctl -v apply -f - <<'Y'
schedulers: [nosuch]
services:
- address: tcp://10.1.2.3:80
  sched: lc
- address: tcp://10.1.2.4:80
  sched: nosuch
- address: tcp://10.6.6.6:80
Y
  then_mentions "INFO Added service tcp://10.6.6.6:80" "INFO Updated service tcp://10.1.2.3:80"
  then_it_is_refused "cannot change service tcp://10.1.2.4:80: this kernel has no scheduler nosuch"
}

@test "an unknown persistence engine is refused like a scheduler" {
  given_services
  when ipvsctl -v apply -f - <<'Y'
engines: [nosuch]
services:
- address: tcp://10.6.6.6:80
- address: udp://10.6.6.7:80
  persistence: {engine: nosuch}
Y
  then_it_is_refused "cannot add service udp://10.6.6.7:80" "persistence engine nosuch" ip_vs_pe_nosuch
}

@test "A5.7 A5.28 a destination that the kernel refuses: services, settings and destinations go back" {
  given_services
  when ipvsctl -v apply -f - <<'Y'
defaults: {weight: 7, forward: nat}
services:
- address: tcp://10.1.2.3:80
  sched: lc
  destinations:
  - address: 10.9.8.1
  - address: 10.9.8.255
  - address: 10.50.0.1
- address: tcp://10.6.6.6:80
  destinations:
  - address: 10.50.0.1
Y
  then_mentions "INFO Updated service tcp://10.1.2.3:80" "INFO Added destination for service tcp://10.1.2.3:80/10.9.8.1:80"
  then_it_is_refused "cannot add destination 10.9.8.255:80 to service tcp://10.1.2.3:80: " "(invalid argument)" broadcast
}

@test "A5.7 a new service whose second destination the kernel refuses goes again, with its first" {
  when ipvsctl apply -f - <<'Y'
services:
- address: tcp://10.6.6.6:80
  destinations:
  - {address: 10.9.8.1, weight: 1}
  - {address: 10.9.8.255, weight: 1}
Y
  then_fails 31 "cannot add destination 10.9.8.255:80 to service tcp://10.6.6.6:80"
  then_table_is_empty
}

@test "A5.7 a destination that is never possible does not cost the old services" {
  given_services
  when ipvsctl apply -f - <<'Y'
services:
- address: tcp://224.0.0.1:80
  destinations:
  - {address: 224.0.0.1:80, weight: 1, forward: nat}
Y
  ((status == 31 || status == 32)) || give_up "exit status $status"
  then_prints_nothing
  then_mentions 224.0.0.1
  then_table_is_unchanged
}

@test "once the file is right, it is applied" {
  given_services
  given_file m.yaml <<'Y'
schedulers: [nosuch]
services:
- address: tcp://10.6.6.6:80
- address: tcp://10.6.6.7:80
  sched: nosuch
Y
  when ipvsctl apply -f m.yaml
  then_exits 31
  sed --in-place s/nosuch/wrr/ m.yaml
  when ipvsctl apply -f m.yaml
  then_exits 0
  then_table_is <<'T'
-A -t 10.6.6.6:80 -s rr
-A -t 10.6.6.7:80 -s wrr
T
}
