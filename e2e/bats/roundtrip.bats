#!/usr/bin/env bats
# What get prints is the table: compared with it, nothing differs; applied to an empty kernel, it is the table again.

load helpers

basics() {
  cat <<'T'
-A -t 10.1.2.3:80 -s wrr
-a -t 10.1.2.3:80 -r 10.50.0.2:8080 -m -w 0
-a -t 10.1.2.3:80 -r 10.50.0.1:80 -g -w 1
-a -t 10.1.2.3:80 -r 10.50.0.3:80 -i -w 65535
-A -u 10.1.2.3:53 -s wlc
-a -u 10.1.2.3:53 -r 10.50.0.1:5353 -m -w 70000
-A --sctp-service 10.1.2.3:99 -s lc
T
}

schedulers() {
  local scheduler port=1000
  for scheduler in rr wrr lc wlc lblc lblcr dh sh mh sed nq fo ovf; do
    echo "-A -t 10.1.2.3:$((++port)) -s $scheduler"
    echo "-a -t 10.1.2.3:$port -r 10.50.0.1:80 -m -w 2"
  done
}

flags() {
  cat <<'T'
-A -t 10.1.3.1:1 -s sh -b sh-fallback
-A -t 10.1.3.1:2 -s sh -b sh-port
-A -t 10.1.3.1:3 -s sh -b sh-fallback,sh-port
-A -t 10.1.3.1:4 -s mh -b mh-fallback
-A -t 10.1.3.1:5 -s mh -b mh-port
-A -t 10.1.3.1:6 -s mh -b mh-fallback,mh-port
-A -t 10.1.3.1:7 -s wlc -b flag-1
-A -t 10.1.3.1:8 -s rr -b flag-2,flag-3
-A -u 10.1.3.1:9 -s rr -o
-A -u 10.1.3.1:10 -s sh -o -b sh-port
T
}

persistence() {
  cat <<'T'
-A -t 10.1.4.1:1 -s rr -p 1
-A -t 10.1.4.1:2 -s rr -p 360
-A -t 10.1.4.1:3 -s rr -p 2678400 -M 255.255.255.0
-A -t 10.1.4.1:4 -s rr -p 300 -M 255.0.255.0
-A -u 10.1.4.1:5060 -s rr -p 60 --pe sip
-A -t [2001:db8::4]:1 -s rr -p 300
-A -t [2001:db8::4]:2 -s rr -p 300 -M 64
-A -f 400 -s rr -p 300 -M 255.255.0.0
-A -f 400 -6 -s rr -p 300 -M 48
T
}

thresholds() {
  cat <<'T'
-A -t 10.1.5.1:80 -s rr
-a -t 10.1.5.1:80 -r 10.50.0.1:80 -m -w 1 -x 1000 -y 800
-a -t 10.1.5.1:80 -r 10.50.0.2:80 -m -w 1 -x 2147483647
-a -t 10.1.5.1:80 -r 10.50.0.3:80 -m -w 1 -x 5 -y 5
T
}

tunnels() {
  cat <<'T'
-A -t 10.1.6.1:80 -s rr
-a -t 10.1.6.1:80 -r 10.50.0.1:80 -i -w 1
-a -t 10.1.6.1:80 -r 10.50.0.2:80 -i -w 1 --tun-type gue --tun-port 6080
-a -t 10.1.6.1:80 -r 10.50.0.3:80 -i -w 1 --tun-type gue --tun-port 1 --tun-csum
-a -t 10.1.6.1:80 -r 10.50.0.4:80 -i -w 1 --tun-type gue --tun-port 65535 --tun-remcsum
-a -t 10.1.6.1:80 -r 10.50.0.5:80 -i -w 1 --tun-type gre
-a -t 10.1.6.1:80 -r 10.50.0.6:80 -i -w 1 --tun-type gre --tun-csum
T
}

marks() {
  cat <<'T'
-A -f 1 -s rr
-a -f 1 -r 10.50.0.1 -g -w 1
-a -f 1 -r 10.50.0.1:8080 -m -w 1
-A -f 65536 -s rr
-A -f 4294967295 -s rr
-A -f 1 -6 -s wrr
-a -f 1 -6 -r [2001:db8::2]:0 -m -w 3
T
}

all_ports() {
  cat <<'T'
-A -t 10.1.7.1:0 -s rr -p 60
-a -t 10.1.7.1:0 -r 10.50.0.1:0 -g -w 1
-A -t [2001:db8::7]:0 -s rr -p 60
T
}

ipv6() {
  cat <<'T'
-A -t [2001:db8::1]:80 -s wrr
-a -t [2001:db8::1]:80 -r [2001:db8::2]:8080 -m -w 2
-a -t [2001:db8::1]:80 -r [2001:db8:0:0:1::3]:80 -g -w 0
-A -u [::1]:53 -s rr
-A --sctp-service [2001:db8::1]:99 -s rr
T
}

mixed_families() {
  cat <<'T'
-A -t 10.1.8.1:80 -s rr
-a -t 10.1.8.1:80 -r [2001:db8::2]:80 -i -w 1
-a -t 10.1.8.1:80 -r 10.50.0.1:80 -m -w 1
-A -t [2001:db8::8]:80 -s rr
-a -t [2001:db8::8]:80 -r 10.50.0.1:80 -i -w 1 --tun-type gue --tun-port 6080
T
}

rules_and_thresholds() {
  ipvsadm --save --numeric
  ipvsadm --list --numeric --thresholds
}

# then_it_comes_back: by way of the file, from the rules on standard input.
then_it_comes_back() {
  given_table
  when ipvsctl get
  then_exits 0
  cp "$printed" table.yaml
  when ipvsctl validate -f table.yaml
  then_exits 0
  then_nothing_is_left_to_do table.yaml
  then_table_is_unchanged

  rules_and_thresholds >before
  ipvsadm --clear
  when ipvsctl apply -f table.yaml
  then_exits 0
  then_prints "Applied configuration from table.yaml"
  rules_and_thresholds >after
  same_files before after
  when ipvsctl get
  then_prints <table.yaml
}

@test "the empty table comes back" {
  then_it_comes_back </dev/null
}

@test "protocols, forwarding methods and weights come back" {
  then_it_comes_back < <(basics)
}

@test "every scheduler comes back" {
  then_it_comes_back < <(schedulers)
}

@test "flags come back" {
  then_it_comes_back < <(flags)
}

@test "persistence comes back" {
  then_it_comes_back < <(persistence)
}

@test "thresholds come back" {
  then_it_comes_back < <(thresholds)
}

@test "tunnels come back" {
  then_it_comes_back < <(tunnels)
}

@test "firewall marks come back" {
  then_it_comes_back < <(marks)
}

@test "port 0 comes back" {
  then_it_comes_back < <(all_ports)
}

@test "IPv6 comes back" {
  then_it_comes_back < <(ipv6)
}

@test "mixed families come back" {
  then_it_comes_back < <(mixed_families)
}

@test "A5.22 all of it at once comes back" {
  then_it_comes_back < <(basics; schedulers; flags; persistence; thresholds; tunnels; marks; all_ports; ipv6; mixed_families)
}

@test "a large table comes back" {
  local service destination
  for ((service = 0; service < 100; service++)); do
    echo "-A -t 10.2.0.$service:80 -s wrr"
    for ((destination = 1; destination <= 5; destination++)); do
      echo "-a -t 10.2.0.$service:80 -r 10.60.$destination.1:80 -m -w $destination"
    done
  done >rules
  then_it_comes_back <rules
}

@test "get | changeset -f - is {}, and get | apply -f - changes nothing" {
  given_table < <(basics; flags; persistence; thresholds; tunnels; marks; ipv6; mixed_families)
  when eval 'ipvsctl get | ipvsctl changeset -f -'
  then_exits 0
  then_prints "{}"
  when eval 'ipvsctl get | ipvsctl -v apply -f -'
  then_exits 0
  then_prints "Applied configuration from -"
  then_says_nothing
  then_table_is_unchanged
}
