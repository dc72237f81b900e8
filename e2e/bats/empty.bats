#!/usr/bin/env bats
# A file that says nothing does not stop all traffic; a file that says "no services" does.

load helpers

given_traffic() {
  given_table <<'T'
-A -t 10.1.2.3:80 -s rr
-a -t 10.1.2.3:80 -r 10.50.0.1:80 -m -w 1
-A -t 10.1.2.4:80 -s rr
T
}

@test "A5.12 A7 a file that says nothing is refused where a service has destinations" {
  given_traffic
  local text
  for text in '' $'\n\n' '# only a comment' 'null' '~' '---' $'---\n...' $'\xef\xbb\xbf' '&anchor'; do
    when ipvsctl apply -f - <<<"$text"
    then_fails 36 "standard input is empty" "services: []" --allow-empty
  done
  then_table_is_unchanged
}

@test "A5.12 A7 a key without a value says nothing, either" {
  given_traffic
  local text
  for text in 'services:' 'services: ~' 'defaults:'; do
    when ipvsctl apply -f - <<<"$text"
    then_fails 36 "--allow-empty"
  done
  then_table_is_unchanged
}

@test "A5.12 /dev/null is refused" {
  given_traffic
  when ipvsctl apply -f /dev/null
  then_fails 36 "/dev/null is empty"
  then_table_is_unchanged
}

@test "A5.12 a mistyped key is refused" {
  given_traffic
  when ipvsctl apply -f - <<<'service: [{address: tcp://10.1.2.3:80}]'
  then_fails 32 "-:1:1: service is not a key here (did you mean services?)"
  then_table_is_unchanged
}

@test "A7 --allow-empty lets an empty file empty the table" {
  given_traffic
  when ipvsctl apply -f - --allow-empty </dev/null
  then_exits 0
  then_prints "Applied configuration from -"
  then_table_is_empty
}

@test "A3 A7 {} empties the table" {
  given_traffic
  when ipvsctl apply -f - <<<'{}'
  then_exits 0
  then_prints "Applied configuration from -"
  then_table_is_empty
}

@test "A3 A7 services: [] empties the table" {
  given_traffic
  when ipvsctl -v apply -f - <<<'services: []'
  then_exits 0
  then_says "INFO Deleted service tcp://10.1.2.3:80" "INFO Deleted service tcp://10.1.2.4:80"
  then_table_is_empty
}

@test "A7 an empty file removes services that have no destinations" {
  given_table <<'T'
-A -t 10.1.2.3:80 -s rr
-A -f 7 -s rr
T
  when ipvsctl apply -f - </dev/null
  then_exits 0
  then_table_is_empty
}

@test "A7 an empty file is applied to an empty table" {
  when ipvsctl apply -f - </dev/null
  then_exits 0
  then_prints "Applied configuration from -"
  then_table_is_empty
}

@test "changeset shows what an empty file would remove, and does nothing" {
  given_traffic
  when ipvsctl changeset -f - </dev/null
  then_exits 0
  then_prints_line "    address: tcp://10.1.2.3:80" "    address: tcp://10.1.2.4:80"
  then_table_is_unchanged
}
