#!/usr/bin/env bats
# `ipvsctl set weight` changes one weight, and nothing else of the table.

load helpers

given_two_services() {
  given_table <<'T'
-A -t 10.1.2.3:80 -s wrr
-a -t 10.1.2.3:80 -r 10.50.0.1:8080 -m -w 5
-a -t 10.1.2.3:80 -r 10.50.0.1:80 -m -w 5
-A -f 7 -s wrr
-a -f 7 -r 10.50.0.1:80 -g -w 5
T
}

# then_the_weight_is WEIGHT [MARK_WEIGHT]: of 10.50.0.1:8080, and of the destination of the firewall mark.
then_the_weight_is() {
  then_table_is <<T
-A -t 10.1.2.3:80 -s wrr
-a -t 10.1.2.3:80 -r 10.50.0.1:8080 -m -w $1
-a -t 10.1.2.3:80 -r 10.50.0.1:80 -m -w 5
-A -f 7 -s wrr
-a -f 7 -r 10.50.0.1:80 -g -w ${2:-5}
T
}

@test "A2 a weight is set, without a word" {
  given_two_services
  when ipvsctl set weight 100 --service tcp://10.1.2.3:80 --destination 10.50.0.1:8080
  then_exits 0
  then_prints_nothing
  then_says_nothing
  then_the_weight_is 100
}

@test "A5.25 -v tells it in one line" {
  given_two_services
  when ipvsctl -v set weight 100 -s tcp://10.1.2.3:80 -d 10.50.0.1:8080
  then_exits 0
  then_prints_nothing
  then_says "INFO Updated weight to 100 for service tcp://10.1.2.3:80/10.50.0.1:8080"
  then_the_weight_is 100
}

@test "the weight may be 0 and up to 2147483647" {
  given_two_services
  local weight
  for weight in 0 1 65536 2147483647 007; do
    when ipvsctl set weight "$weight" -s tcp://10.1.2.3:80 -d 10.50.0.1:8080
    then_exits 0
    then_the_weight_is "$((10#$weight))"
  done
}

@test "a firewall mark's destination gets its own weight" {
  given_two_services
  when ipvsctl set weight 0 -s fwmark:7 -d 10.50.0.1:80
  then_exits 0
  then_the_weight_is 5 0
}

@test "A5.25 the weight may stand before, between and behind the options" {
  given_two_services
  when ipvsctl set weight -s tcp://10.1.2.3:80 -d 10.50.0.1:8080 6
  then_exits 0
  then_the_weight_is 6
  when ipvsctl set weight --service=tcp://10.1.2.3:80 7 --destination=10.50.0.1:8080
  then_exits 0
  then_the_weight_is 7
  when ipvsctl -s tcp://10.1.2.3:80 set weight 8 -d10.50.0.1:8080
  then_exits 0
  then_the_weight_is 8
}

@test "A5.25 services and destinations may be spelled in every equivalent way" {
  given_two_services
  local weight=10 service
  for service in tcp://10.1.2.3:080 tcp://10.1.2.3:+80 tcp://10.1.2.3:80/ ' tcp://10.1.2.3:80 '; do
    when ipvsctl set weight $((++weight)) -s "$service" -d 10.50.0.1:08080
    then_exits 0
    then_the_weight_is $weight
  done
  when ipvsctl set weight 3 -s fwmark:+7 -d 10.50.0.1:80
  then_exits 0
  then_the_weight_is $weight 3
}

@test "a destination without a port has the service's" {
  given_table <<'T'
-A -t 10.1.2.3:80 -s wrr
-a -t 10.1.2.3:80 -r 10.50.0.1:80 -m -w 5
-A -f 7 -s wrr
-a -f 7 -r 10.50.0.1:0 -g -w 5
T
  when ipvsctl set weight 6 -s tcp://10.1.2.3:80 -d 10.50.0.1
  then_exits 0
  when ipvsctl set weight 7 -s fwmark:7 -d 10.50.0.1
  then_exits 0
  then_table_is <<'T'
-A -t 10.1.2.3:80 -s wrr
-a -t 10.1.2.3:80 -r 10.50.0.1:80 -m -w 6
-A -f 7 -s wrr
-a -f 7 -r 10.50.0.1:0 -g -w 7
T
}

@test "A5.9 thresholds and tunnels stay as they are" {
  given_table <<'T'
-A -t 10.1.2.3:80 -s sh -b sh-port -p 300
-a -t 10.1.2.3:80 -r 10.50.0.1:80 -m -w 5 -x 1000 -y 500
-a -t 10.1.2.3:80 -r 10.50.0.2:80 -i -w 5 --tun-type gue --tun-port 6080 --tun-remcsum
T
  when ipvsctl set weight 6 -s tcp://10.1.2.3:80 -d 10.50.0.1:80
  then_exits 0
  when ipvsctl set weight 6 -s tcp://10.1.2.3:80 -d 10.50.0.2:80
  then_exits 0
  then_table_is <<'T'
-A -t 10.1.2.3:80 -s sh -p 300 -b sh-port
-a -t 10.1.2.3:80 -r 10.50.0.1:80 -m -w 6
-a -t 10.1.2.3:80 -r 10.50.0.2:80 -i -w 6 --tun-type gue --tun-port 6080 --tun-remcsum
T
  then_thresholds_are 10.50.0.1:80 1000 500
}

@test "A5.25 a service that is not there: exit 34, with those that are" {
  given_two_services
  when ipvsctl set weight 6 -s tcp://10.9.9.9:80 -d 10.50.0.1:8080
  then_fails 34 "there is no service tcp://10.9.9.9:80" "tcp://10.1.2.3:80, fwmark:7"
  when ipvsctl set weight 6 -s udp://10.1.2.3:80 -d 10.50.0.1:8080
  then_fails 34 "there is no service udp://10.1.2.3:80"
  when ipvsctl set weight 6 -s fwmark6:7 -d 10.50.0.1:80
  then_fails 34 "there is no service fwmark6:7"
  then_table_is_unchanged
}

@test "A5.25 a destination that is not there: exit 34, with those that are" {
  given_two_services
  when ipvsctl set weight 6 -s tcp://10.1.2.3:80 -d 10.50.0.2:80
  then_fails 34 "service tcp://10.1.2.3:80 has no destination 10.50.0.2:80" "10.50.0.1:80, 10.50.0.1:8080"
  when ipvsctl set weight 6 -s tcp://10.1.2.3:80 -d 10.50.0.1:8081
  then_fails 34 "no destination 10.50.0.1:8081"
  then_table_is_unchanged
}

@test "A1 a weight that is none is exit 33" {
  given_two_services
  local weight
  for weight in -1 2147483648 99999999999999999999 abc 1.5 1e3 0x10 ''; do
    when ipvsctl set weight "$weight" -s tcp://10.1.2.3:80 -d 10.50.0.1:8080
    then_fails 33 "weight $weight" "from 0 to 2147483647"
  done
  then_table_is_unchanged
}

@test "A1 what is no service or destination is exit 33" {
  given_two_services
  when ipvsctl set weight 6 -s nonsense -d 10.50.0.1:8080
  then_fails 33 "--service: nonsense is not"
  when ipvsctl set weight 6 -s "" -d 10.50.0.1:8080
  then_fails 33 "the value of -s is empty"
  when ipvsctl set weight 6 -s tcp://10.1.2.3:80 -d nonsense
  then_fails 33 "--destination: nonsense is not"
  when ipvsctl set weight 6 -s tcp://10.1.2.3:80 -d ""
  then_fails 33 "the value of -d is empty"
  then_table_is_unchanged
}

@test "A1 without weight, service or destination it is exit 33" {
  given_two_services
  when ipvsctl set weight -s tcp://10.1.2.3:80 -d 10.50.0.1:8080
  then_fails 33 "set weight: WEIGHT is missing"
  when ipvsctl set weight 6 -d 10.50.0.1:8080
  then_fails 33 "set weight needs --service"
  when ipvsctl set weight 6 -s tcp://10.1.2.3:80
  then_fails 33 "set weight needs --destination"
  when ipvsctl set weight 6 7 -s tcp://10.1.2.3:80 -d 10.50.0.1:8080
  then_fails 33 "unexpected argument 7"
  then_table_is_unchanged
}
