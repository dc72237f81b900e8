#!/usr/bin/env bats
# The forms in which get prints a table.

load helpers

given_everything() {
  given_table <<'T'
-A -t 10.1.2.3:80 -s wrr -p 300 -M 255.255.255.0
-a -t 10.1.2.3:80 -r 10.50.0.1:8080 -m -w 5 -x 100 -y 50
-a -t 10.1.2.3:80 -r [2001:db8::1]:80 -i -w 1 --tun-type gue --tun-port 6080 --tun-remcsum
-A -u 10.1.2.3:5060 -s rr -p 60 --pe sip
-A -u 10.1.2.3:53 -s sh -o -b sh-port
-A -f 4294967295 -6 -s mh -b mh-fallback,mh-port
T
}

# The whole table in sorted lines; the destinations of a service are one line, in the kernel's own order. Linux 7.x lists services in an
# order that changes from table to table, and ipvsadm's own sorting depends on it.
sorted_table() {
  ipvsadm --save --numeric | sort
  ipvsadm --list --numeric --thresholds --nosort | awk '/^  ->/ { printf "%s", $0; next } { printf "\n%s", $0 }' | sort
}

@test "-o ipvsadm is what ipvsadm takes: the same table, with thresholds and large firewall marks" {
  given_everything
  sorted_table >sorted.before
  ipvsctl get -o ipvsadm >rules
  ipvsadm -C
  ipvsadm -R <rules
  sorted_table >sorted.now
  same_files sorted.before sorted.now
}

@test "-o ipvsadm warns of what ipvsadm does not take" {
  when ipvsctl apply -f - <<'Y'
services:
- address: tcp://10.1.2.3:0
  destinations:
  - { address: "10.50.0.1:80", weight: 2147483647 }
- address: tcp://10.1.2.3:80
  destinations:
  - { address: "10.50.0.1:0", weight: 1, forward: nat }
Y
  then_exits 0
  when ipvsctl get -o ipvsadm
  then_exits 0
  mapfile -t warnings <"$warned"
  ((${#warnings[@]} == 2))
  [[ ${warnings[0]} == "ipvsctl: warning: ipvsadm takes port 0 only with persistence, and tcp://10.1.2.3:0 has none" ]]
  [[ ${warnings[1]} == "ipvsctl: warning: ipvsadm knows another port than the service's only by nat, and would change that of tcp://10.1.2.3:0/10.50.0.1:80" ]]
}

@test "-o json holds every service, every destination and its connections" {
  given_everything
  when ipvsctl get -o json
  then_exits 0
  python3 - "$printed" <<'P'
import json, sys
table = json.load(open(sys.argv[1]))
services = {service["address"]: service for service in table["services"]}
assert set(services) == {"tcp://10.1.2.3:80", "udp://10.1.2.3:5060", "udp://10.1.2.3:53", "fwmark6:4294967295"}, services
web = services["tcp://10.1.2.3:80"]
assert web["persistence"] == {"timeout": 300, "netmask": "24"}, web
nat, tunnel = web["destinations"]
assert nat["thresholds"] == {"upper": 100, "lower": 50} and nat["connections"]["active"] == 0, nat
assert tunnel["tunnel"] == {"type": "gue", "port": 6080, "checksum": "remote"}, tunnel
assert table["timeouts"] == {"tcp": 900, "tcp-fin": 120, "udp": 300}, table["timeouts"]
P
}

@test "--stats adds counters to json and table, and to nothing else" {
  given_everything
  when ipvsctl get -o json --stats
  then_exits 0
  python3 -c 'import json, sys; assert all("statistics" in s for s in json.load(open(sys.argv[1]))["services"])' "$printed"
  when ipvsctl get -o table --stats
  grep -q "BYTES-IN/S" "$printed"
  when ipvsctl get --stats
  then_fails 33 "--stats needs -o table or -o json"
}

@test "addresses narrow it, in any spelling" {
  given_everything
  when ipvsctl get -o ipvsadm udp://10.1.2.3:053 fwmark6:4294967295
  then_prints <<'T'
-A -u 10.1.2.3:53 -s sh -o -b sh-port
-A -f 4294967295 -6 -s mh -b mh-fallback,mh-port
T
}
