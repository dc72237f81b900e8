#!/usr/bin/env bats
# Services that match no packet, or whose clients get no answer (W013 to W017), with traffic.

load helpers
load traffic

setup_file() { load traffic; given_network 80 5353; }
teardown_file() { load traffic; end_network; }

# given_service ADDRESS FORWARD DESTINATION [KEYS]
given_service() {
  given_file m.yaml <<Y
services:
- address: "$1"
${4:+  $4}
  destinations: [{address: "$3", forward: $2, weight: 1}]
Y
  when ipvsctl apply -f m.yaml
  then_exits 0
}

then_warns_with() { grep -q ": warning $1: " "$warned" || give_up "no warning $1"; }

@test "W013 0.0.0.0 and :: match no packet; the cure does" {
  given_service udp://0.0.0.0:5353 nat 10.1.0.11:5353
  then_warns_with W013
  then_answers "Connection refused" the_client ask tcp 10.9.0.1 5353
  given_service 'tcp://[::]:80' nat '[fd00:1::11]:80'
  then_warns_with W013
  then_answers "Connection refused" the_client ask tcp fd00:9::1 80
  sed 's/^- address: .*/- address: "udp:\/\/${host.c0}:5353"/; s/\[fd00:1::11\]:80/10.1.0.11:5353/' m.yaml >cure.yaml
  when ipvsctl apply --params-network -f cure.yaml
  then_exits 0
  then_warns_of_nothing
  then_answers "rs1 5353 from 10.0.0.1" the_client ask udp 10.0.0.1 5353
}

@test "W014 a loopback address does not reach another host" {
  local forward
  for forward in nat direct tunnel; do
    given_service tcp://127.0.0.1:80 $forward 10.1.0.11:80
    then_warns_with W014
    WAIT=3 then_answers "no answer" here ask tcp 127.0.0.1 80
  done
  given_service tcp://127.0.0.1:80 nat 127.0.0.1:7777
  then_warns_of_nothing
  then_answers "director 7777 from 127.0.0.1" here ask tcp 127.0.0.1 80
}

@test "W015 nat to a loopback address is for clients on the director only" {
  given_service tcp://10.9.0.1:80 nat 127.0.0.1:7777
  then_warns_with W015
  then_answers "director 7777 from 10.9.0.1" here ask tcp 10.9.0.1 80
  WAIT=3 then_answers "no answer" the_client ask tcp 10.9.0.1 80
  given_service tcp://10.9.0.1:7777 direct 127.0.0.1:7777
  then_warns_of_nothing
  then_answers "director 7777 from 10.9.0.1" the_client ask tcp 10.9.0.1 7777
}

@test "W016 a link-local IPv6 address does not reach servers elsewhere" {
  local own
  own=$(ip -6 -oneline address show dev c0 scope link | awk '{ sub("/.*", "", $4); print $4 }')
  given_service "tcp://[$own]:80" nat '[fd00:1::11]:80'
  then_warns_with W016
  WAIT=3 then_answers "no answer" the_client ask tcp "$own%eth0" 80
  given_service 'tcp://[fd00::1]:80' nat '[fd00:1::11]:80'
  then_warns_of_nothing
  then_answers "rs1 80 from fd00::1" the_client ask tcp fd00::1 80
}

@test "W017 with one-packet and nat, answers have the server's own address" {
  given_service udp://10.9.0.1:53 nat 10.1.0.11:5353 "flags: [one-packet]"
  then_warns_with W017
  then_answers "rs1 5353 from 10.1.0.11" the_client ask udp 10.9.0.1 53
  given_service udp://10.9.0.1:5353 direct 10.1.0.11:5353 "flags: [one-packet]"
  then_warns_of_nothing
  then_answers "rs1 5353 from 10.9.0.1" the_client ask udp 10.9.0.1 5353
}

@test "one-packet does not move a flow that lives" {
  given_service udp://10.9.0.1:5353 nat 10.1.0.11:5353
  python3 - "$PWD" 3>&- <<'P' &
import os, socket, sys
os.chdir(sys.argv[1])
os.setns(os.open("/run/netns/client", os.O_RDONLY), os.CLONE_NEWNET) if hasattr(os, "setns") else __import__("ctypes").CDLL(None).setns(os.open("/run/netns/client", os.O_RDONLY), 0x40000000)
one = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
one.settimeout(60)
one.connect(("10.9.0.1", 5353))
for step in ("before", "after"):
    one.send(b"?")
    answer = one.recv(100).decode().strip()
    with open(step, "w") as file: file.write(answer)
    while step == "before" and not os.path.exists("go"): __import__("time").sleep(0.1)
P
  until [[ -s before ]]; do sleep 0.1; done
  given_service udp://10.9.0.1:5353 nat 10.1.0.11:5353 "flags: [one-packet]"
  : >go
  wait $!
  [[ $(<before) == "rs1 5353" && $(<after) == "rs1 5353" ]] || give_up "the flow was answered by '$(<before)' and '$(<after)'"
}
