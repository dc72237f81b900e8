#!/usr/bin/env bats
# `ipvsctl get` says what ipvsadm made: every kind of service and destination that ipvsadm can make.

load helpers

@test "A2 an empty table is {}" {
  when ipvsctl get
  then_exits 0
  then_prints "{}"
  then_says_nothing
}

@test "A2 the keys and the layout are the old ones: address, sched, destinations / address, weight, forward, lists not indented" {
  given_table <<'T'
-A -t 10.1.2.3:80 -s wrr
-a -t 10.1.2.3:80 -r 10.50.0.1:80 -g -w 3
-a -t 10.1.2.3:80 -r 10.50.0.2:8080 -m -w 7
-a -t 10.1.2.3:80 -r 10.50.0.3:80 -i -w 1
T
  when ipvsctl get
  then_exits 0
  then_prints <<'Y'
services:
- address: tcp://10.1.2.3:80
  sched: wrr
  destinations:
  - address: 10.50.0.1:80
    weight: 3
    forward: direct
  - address: 10.50.0.2:8080
    weight: 7
    forward: nat
  - address: 10.50.0.3:80
    weight: 1
    forward: tunnel
Y
  then_says_nothing
  then_table_is_unchanged
}

@test "TCP, UDP and SCTP services are told apart, with one address and port" {
  given_table <<'T'
-A -t 10.1.2.3:53 -s rr
-A -u 10.1.2.3:53 -s wlc
-A --sctp-service 10.1.2.3:53 -s lc
T
  when ipvsctl get
  then_exits 0
  then_prints <<'Y'
services:
- address: tcp://10.1.2.3:53
  sched: rr
- address: udp://10.1.2.3:53
  sched: wlc
- address: sctp://10.1.2.3:53
  sched: lc
Y
}

@test "A5.8 firewall marks of IPv4 and IPv6 are two services" {
  given_table <<'T'
-A -f 7 -s rr
-a -f 7 -r 10.50.0.1:80 -m -w 1
-A -f 7 -6 -s wrr
-a -f 7 -6 -r [2001:db8::1]:80 -m -w 2
T
  when ipvsctl get
  then_exits 0
  then_prints <<'Y'
services:
- address: fwmark:7
  sched: rr
  destinations:
  - address: 10.50.0.1:80
    weight: 1
    forward: nat
- address: fwmark6:7
  sched: wrr
  destinations:
  - address: '[2001:db8::1]:80'
    weight: 2
    forward: nat
Y
}

@test "A5.22 firewall marks have all 32 bits" {
  given_table <<'T'
-A -f 70000 -s rr
-A -f 4294967295 -s rr
T
  grep --quiet 'FWM  FFFFFFFF rr' /proc/net/ip_vs
  when ipvsctl get
  then_exits 0
  then_prints <<'Y'
services:
- address: fwmark:70000
  sched: rr
- address: fwmark:4294967295
  sched: rr
Y
}

@test "A5.8 IPv6 services and destinations are printed in brackets" {
  given_table <<'T'
-A -t [2001:db8::1]:80 -s rr
-a -t [2001:db8::1]:80 -r [2001:db8::2]:8080 -m -w 1
-A -u [::1]:53 -s rr
T
  when ipvsctl get
  then_exits 0
  then_prints <<'Y'
services:
- address: tcp://[2001:db8::1]:80
  sched: rr
  destinations:
  - address: '[2001:db8::2]:8080'
    weight: 1
    forward: nat
- address: udp://[::1]:53
  sched: rr
Y
}

@test "a destination of the other family keeps its own" {
  given_table <<'T'
-A -t 10.1.2.3:80 -s rr
-a -t 10.1.2.3:80 -r [2001:db8::2]:80 -i -w 1
-A -t [2001:db8::1]:80 -s rr
-a -t [2001:db8::1]:80 -r 10.50.0.1:80 -i -w 1
T
  when ipvsctl get
  then_exits 0
  then_prints <<'Y'
services:
- address: tcp://10.1.2.3:80
  sched: rr
  destinations:
  - address: '[2001:db8::2]:80'
    weight: 1
    forward: tunnel
- address: tcp://[2001:db8::1]:80
  sched: rr
  destinations:
  - address: 10.50.0.1:80
    weight: 1
    forward: tunnel
Y
}

@test "every scheduler of the kernel is printed by its name" {
  local scheduler port=0
  for scheduler in rr wrr lc wlc lblc lblcr dh sh mh sed nq fo ovf; do
    echo "-A -t 10.1.2.3:$((++port)) -s $scheduler" >>rules
    printf -- '- address: tcp://10.1.2.3:%d\n  sched: %s\n' "$port" "$scheduler" >>services
  done
  given_table <rules
  when ipvsctl get
  then_exits 0
  then_prints < <(echo "services:" && cat services)
}

@test "A5.22 flags are printed with the words of their scheduler, one-packet behind them" {
  given_table <<'T'
-A -u 10.1.2.3:1 -s sh -b sh-fallback,sh-port
-A -u 10.1.2.3:2 -s mh -b mh-port
-A -u 10.1.2.3:3 -s mh -b mh-fallback -o
-A -u 10.1.2.3:4 -s rr -b flag-1,flag-2,flag-3
-A -u 10.1.2.3:5 -s rr -o
T
  when ipvsctl get
  then_exits 0
  then_prints <<'Y'
services:
- address: udp://10.1.2.3:1
  sched: sh
  flags: [sh-fallback, sh-port]
- address: udp://10.1.2.3:2
  sched: mh
  flags: [mh-port]
- address: udp://10.1.2.3:3
  sched: mh
  flags: [mh-fallback, one-packet]
- address: udp://10.1.2.3:4
  sched: rr
  flags: [flag-1, flag-2, flag-3]
- address: udp://10.1.2.3:5
  sched: rr
  flags: [one-packet]
Y
}

@test "A5.22 persistence is printed with its time, its netmask and its engine" {
  given_table <<'T'
-A -t 10.1.2.3:1 -s rr -p 300
-A -t 10.1.2.3:2 -s rr -p 360 -M 255.255.255.0
-A -t 10.1.2.3:3 -s rr -p 360 -M 255.0.255.0
-A -u 10.1.2.3:5060 -s rr -p 60 --pe sip
-A -t [2001:db8::1]:80 -s rr -p 360 -M 64
T
  when ipvsctl get
  then_exits 0
  then_prints <<'Y'
services:
- address: tcp://10.1.2.3:1
  sched: rr
  persistence: {timeout: 300}
- address: tcp://10.1.2.3:2
  sched: rr
  persistence: {netmask: 24}
- address: tcp://10.1.2.3:3
  sched: rr
  persistence: {netmask: 255.0.255.0}
- address: tcp://[2001:db8::1]:80
  sched: rr
  persistence: {netmask: 64}
- address: udp://10.1.2.3:5060
  sched: rr
  persistence: {timeout: 60, engine: sip}
Y
}

@test "A5.22 thresholds are printed, zero left out" {
  given_table <<'T'
-A -t 10.1.2.3:80 -s rr
-a -t 10.1.2.3:80 -r 10.50.0.1:80 -m -w 1 -x 1000 -y 800
-a -t 10.1.2.3:80 -r 10.50.0.2:80 -m -w 1 -x 1000
T
  when ipvsctl get
  then_exits 0
  then_prints <<'Y'
services:
- address: tcp://10.1.2.3:80
  sched: rr
  destinations:
  - address: 10.50.0.1:80
    weight: 1
    forward: nat
    thresholds: {upper: 1000, lower: 800}
  - address: 10.50.0.2:80
    weight: 1
    forward: nat
    thresholds: {upper: 1000}
Y
}

@test "A5.22 tunnels are printed with type, port and checksum, plain ipip left out" {
  given_table <<'T'
-A -t 10.1.2.3:80 -s rr
-a -t 10.1.2.3:80 -r 10.50.0.1:80 -i -w 1 --tun-type ipip
-a -t 10.1.2.3:80 -r 10.50.0.2:80 -i -w 1 --tun-type gue --tun-port 6080
-a -t 10.1.2.3:80 -r 10.50.0.3:80 -i -w 1 --tun-type gue --tun-port 6081 --tun-csum
-a -t 10.1.2.3:80 -r 10.50.0.4:80 -i -w 1 --tun-type gue --tun-port 6082 --tun-remcsum
-a -t 10.1.2.3:80 -r 10.50.0.5:80 -i -w 1 --tun-type gre
-a -t 10.1.2.3:80 -r 10.50.0.6:80 -i -w 1 --tun-type gre --tun-csum
T
  when ipvsctl get
  then_exits 0
  then_prints <<'Y'
services:
- address: tcp://10.1.2.3:80
  sched: rr
  destinations:
  - address: 10.50.0.1:80
    weight: 1
    forward: tunnel
  - address: 10.50.0.2:80
    weight: 1
    forward: tunnel
    tunnel: {type: gue, port: 6080}
  - address: 10.50.0.3:80
    weight: 1
    forward: tunnel
    tunnel: {type: gue, port: 6081, checksum: inner}
  - address: 10.50.0.4:80
    weight: 1
    forward: tunnel
    tunnel: {type: gue, port: 6082, checksum: remote}
  - address: 10.50.0.5:80
    weight: 1
    forward: tunnel
    tunnel: {type: gre}
  - address: 10.50.0.6:80
    weight: 1
    forward: tunnel
    tunnel: {type: gre, checksum: inner}
Y
}

@test "A5.22 port 0 is printed, of services and of destinations" {
  given_table <<'T'
-A -t 10.1.2.3:0 -s rr -p 60
-a -t 10.1.2.3:0 -r 10.50.0.1:0 -g -w 1
-A -f 7 -s rr
-a -f 7 -r 10.50.0.2 -g -w 1
T
  when ipvsctl get
  then_exits 0
  then_prints <<'Y'
services:
- address: tcp://10.1.2.3:0
  sched: rr
  persistence: {timeout: 60}
  destinations:
  - address: 10.50.0.1:0
    weight: 1
    forward: direct
- address: fwmark:7
  sched: rr
  destinations:
  - address: 10.50.0.2:0
    weight: 1
    forward: direct
Y
}

@test "A2 A5.2 weight 0 is a weight and is printed" {
  given_table <<'T'
-A -t 10.1.2.3:80 -s wrr
-a -t 10.1.2.3:80 -r 10.50.0.1:80 -m -w 0
-a -t 10.1.2.3:80 -r 10.50.0.2:80 -m -w 1
T
  when ipvsctl get
  then_exits 0
  then_prints_line "    weight: 0" "    weight: 1"
}

@test "A5.13 a weight above 65535 is read whole" {
  given_table <<'T'
-A -t 10.1.2.3:80 -s wrr
-a -t 10.1.2.3:80 -r 10.50.0.1:80 -m -w 70000
T
  when ipvsctl get
  then_exits 0
  then_prints_line "    weight: 70000"
}

@test "A2 two tables made in another order are printed alike, sorted by identity" {
  cat >rules <<'T'
-A -u 10.1.2.3:53 -s rr
-A -f 2 -s rr
-A -t 10.1.2.10:80 -s rr
-A -t 10.1.2.9:443 -s rr
-A -t 10.1.2.9:80 -s rr
-a -t 10.1.2.9:80 -r 10.50.0.10:80 -m -w 1
-a -t 10.1.2.9:80 -r 10.50.0.9:8080 -m -w 1
-a -t 10.1.2.9:80 -r 10.50.0.9:80 -m -w 1
-A -f 1 -s rr
T
  given_table <rules
  when ipvsctl get
  then_exits 0
  mv "$printed" first

  ipvsadm --clear
  given_table < <(grep -- ^-A rules | tac && grep -- ^-a rules | tac)
  when ipvsctl get
  then_prints <first
  when grep --only-matching 'address: .*' first
  then_prints <<'Y'
address: tcp://10.1.2.9:80
address: 10.50.0.9:80
address: 10.50.0.9:8080
address: 10.50.0.10:80
address: tcp://10.1.2.9:443
address: tcp://10.1.2.10:80
address: udp://10.1.2.3:53
address: fwmark:1
address: fwmark:2
Y
}

@test "the table is that of the network namespace that ipvsctl runs in" {
  given_table <<'T'
-A -t 10.1.2.3:80 -s rr
T
  when unshare --net "$IPVSCTL" get
  then_exits 0
  then_prints "{}"
}

@test "A5.20 a system without modprobe does no harm" {
  given_table <<'T'
-A -t 10.1.2.3:80 -s rr
T
  when env PATH=/nonexistent "$IPVSCTL" get
  then_exits 0
  then_prints_line "- address: tcp://10.1.2.3:80"
  then_says_nothing
}

@test "A2 -v adds nothing to the data" {
  given_table <<'T'
-A -t 10.1.2.3:80 -s wrr
T
  when ipvsctl -v get
  then_exits 0
  then_prints "services:" "- address: tcp://10.1.2.3:80" "  sched: wrr"
}
