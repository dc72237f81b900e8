#!/usr/bin/env bats
# IPv6 beside IPv4, in services, destinations and firewall marks.

load helpers

@test "A5.8 a foreign IPv6 service does not keep IPv4 from being applied; what the file does not name goes" {
  given_table <<'T'
-A -t [2001:db8::1]:80 -s rr
-a -t [2001:db8::1]:80 -r [2001:db8::2]:80 -m -w 1
-A -t 10.1.2.3:80 -s rr
-a -t 10.1.2.3:80 -r [2001:db8::2]:80 -i -w 1
T
  when ipvsctl -v apply -f - <<'Y'
services:
- address: tcp://10.1.2.3:80
  destinations:
  - {address: 10.50.0.1:80, weight: 1, forward: nat}
Y
  then_exits 0
  then_says <<'L'
INFO Added destination for service tcp://10.1.2.3:80/10.50.0.1:80
INFO Deleted destination for service tcp://10.1.2.3:80/[2001:db8::2]:80
INFO Deleted service tcp://[2001:db8::1]:80
L
  then_table_is <<'T'
-A -t 10.1.2.3:80 -s rr
-a -t 10.1.2.3:80 -r 10.50.0.1:80 -m -w 1
T
}

@test "IPv6 services and destinations become the table, and are updated" {
  given_file m.yaml <<'Y'
defaults: {port: 8080, weight: 5, forward: nat}
services:
- address: tcp://[2001:db8::1]:80
  persistence: {timeout: 60, netmask: 64}
  destinations:
  - address: "[2001:db8::2]:80"
  - address: "[2001:db8::3]"
- address: udp://[::1]:53
- address: sctp://[2001:db8::1]:99
Y
  when ipvsctl apply -f m.yaml
  then_exits 0
  then_table_is <<'T'
-A -t [2001:db8::1]:80 -s rr -p 60 -M 64
-a -t [2001:db8::1]:80 -r [2001:db8::2]:80 -m -w 5
-a -t [2001:db8::1]:80 -r [2001:db8::3]:8080 -m -w 5
-A -u [::1]:53 -s rr
-A --sctp-service [2001:db8::1]:99 -s rr
T

  sed --in-place 's/weight: 5/weight: 6/; s/netmask: 64/netmask: 48/' m.yaml
  when ipvsctl -v apply -f m.yaml
  then_exits 0
  then_says <<'L'
INFO Updated service tcp://[2001:db8::1]:80
INFO Updated weight to 6 for service tcp://[2001:db8::1]:80/[2001:db8::2]:80
INFO Updated weight to 6 for service tcp://[2001:db8::1]:80/[2001:db8::3]:8080
L
  then_nothing_is_left_to_do m.yaml
}

@test "A5.8 an IPv6 firewall mark beside the IPv4 one is updated by itself" {
  given_table <<'T'
-A -f 9 -6 -s rr
-a -f 9 -6 -r [2001:db8::2]:80 -m -w 1
-A -f 9 -s rr
-a -f 9 -r 10.50.0.1:80 -m -w 1
T
  when ipvsctl -v apply -f - <<'Y'
services:
- address: fwmark:9
  destinations:
  - {address: 10.50.0.1:80, weight: 1, forward: nat}
- address: fwmark6:9
  sched: wrr
  destinations:
  - {address: "[2001:db8::2]:80", weight: 3, forward: nat}
Y
  then_exits 0
  then_says <<'L'
INFO Updated service fwmark6:9
INFO Updated weight to 3 for service fwmark6:9/[2001:db8::2]:80
L
  then_table_is <<'T'
-A -f 9 -6 -s wrr
-a -f 9 -6 -r [2001:db8::2]:80 -m -w 3
-A -f 9 -s rr
-a -f 9 -r 10.50.0.1:80 -m -w 1
T
}

@test "two spellings of an address are one address" {
  given_table <<'T'
-A -t [2001:db8::1]:80 -s rr
-a -t [2001:db8::1]:80 -r [2001:db8::ab]:80 -m -w 1
T
  when ipvsctl -v apply -f - <<'Y'
services:
- address: tcp://[2001:0db8:0000:0000:0000:0000:0000:0001]:80
  destinations:
  - {address: "[2001:DB8:0:0::AB]:80", weight: 1, forward: nat}
Y
  then_exits 0
  then_prints "Applied configuration from -"
  then_says_nothing
  then_table_is_unchanged
}

@test "A5.8 an address as the Go tool printed it, without brackets, is not read as another one" {
  given_table <<'T'
-A -t [2001:db8::1]:80 -s rr
-a -t [2001:db8::1]:80 -r [2001:db8::2]:80 -m -w 1
T
  when ipvsctl apply -f - <<'Y'
services:
- address: tcp://2001:db8::1:80
  destinations:
  - {address: 2001:db8::2:80, weight: 1, forward: nat}
Y
  then_exits 32
  then_prints_nothing
  then_mentions -:2:12: -:4:15:
  then_table_is_unchanged
}

@test "a destination of the other family is reached by tunnel" {
  given_file m.yaml <<'Y'
defaults: {weight: 1, forward: tunnel}
services:
- address: tcp://10.1.2.3:80
  destinations:
  - address: "[2001:db8::2]:80"
- address: tcp://[2001:db8::1]:80
  destinations:
  - address: 10.50.0.1
    tunnel: {type: gre}
Y
  when ipvsctl apply -f m.yaml
  then_exits 0
  then_table_is <<'T'
-A -t 10.1.2.3:80 -s rr
-a -t 10.1.2.3:80 -r [2001:db8::2]:80 -i -w 1 --tun-type ipip
-A -t [2001:db8::1]:80 -s rr
-a -t [2001:db8::1]:80 -r 10.50.0.1:80 -i -w 1 --tun-type gre --tun-nocsum
T
  then_nothing_is_left_to_do m.yaml
}

@test "A5.8 set weight knows IPv6, in every spelling" {
  given_table <<'T'
-A -t [2001:db8::1]:80 -s wrr
-a -t [2001:db8::1]:80 -r [2001:db8::2]:80 -m -w 1
-A -f 9 -6 -s wrr
-a -f 9 -6 -r [2001:db8::2]:80 -m -w 1
T
  when ipvsctl -v set weight 5 -s 'tcp://[2001:DB8::1]:80' -d '[2001:db8:0::2]'
  then_exits 0
  then_says "INFO Updated weight to 5 for service tcp://[2001:db8::1]:80/[2001:db8::2]:80"
  when ipvsctl -v set weight 6 -s fwmark6:9 -d '[2001:db8::2]:80'
  then_exits 0
  then_says "INFO Updated weight to 6 for service fwmark6:9/[2001:db8::2]:80"
  then_table_is <<'T'
-A -t [2001:db8::1]:80 -s wrr
-a -t [2001:db8::1]:80 -r [2001:db8::2]:80 -m -w 5
-A -f 9 -6 -s wrr
-a -f 9 -6 -r [2001:db8::2]:80 -m -w 6
T
}
