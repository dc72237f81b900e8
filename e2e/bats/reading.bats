#!/usr/bin/env bats
# What `ipvsctl` reads as YAML and JSON, and how it reports what is neither.

load helpers

# then_valid: the file m.yaml is valid.
then_valid() {
  when ipvsctl validate -f m.yaml
  then_exits 0
  then_prints "Configuration valid."
}

# then_refused CODE LINE: the file m.yaml is refused with one line.
then_refused() {
  when ipvsctl validate -f m.yaml
  then_exits "$1"
  [[ $(<"$said") == "m.yaml:$2" ]] || give_up "said: $(<"$said")"
}

@test "C4 a syntax error points at the mistake itself" {
  printf 'services:\n- address: tcp://10.1.2.3:80\n\tsched: rr\n' >m.yaml
  then_refused 30 "3:1: tab in the indentation; YAML allows only spaces"
  printf 'services:\n- address: tcp://10.1.2.3:80\n  sched: wrr\n  destinations:\n  - address: 10.50.0.1:80\n    weight 1\n  - address: 10.50.0.2:80\n' >m.yaml
  then_refused 30 "6:5: missing colon; expected weight: 1"
  printf 'services:\n<<<<<<< HEAD\n- address: tcp://10.1.2.3:80\n' >m.yaml
  then_refused 30 "2:1: merge conflict marker; resolve the conflict and remove this line"
  printf 'services:\n- address: "tcp://10.1.2.3:80\n  sched: rr\n' >m.yaml
  then_refused 30 "2:12: the quote \" is not closed; line 3 is not indented enough to belong to it"
  printf 'services:\n- address: tcp://10.1.2.3:80\n  flags: [sh-port\n  sched: sh\n' >m.yaml
  then_refused 30 "3:10: [ is never closed; expected ]"
}

@test "C5 a long value is cut, and many mistakes are few lines" {
  { printf 'services: '; head -c 10000000 /dev/zero | tr '\0' a; } >m.yaml
  when ipvsctl validate -f m.yaml
  then_exits 30
  (($(wc -c <"$said") < 200)) || give_up "$(wc -c <"$said") bytes"
  { echo 'services:' && yes -- '- addres: tcp://10.1.2.3:80' | head -n 100000; } >m.yaml
  when ipvsctl validate -f m.yaml
  then_exits 32
  (($(wc -l <"$said.all") <= 100)) || give_up "$(wc -l <"$said.all") lines"
  [[ $(tail -n 1 "$said.all") == *" mistakes in m.yaml" ]] || give_up "$(tail -n 1 "$said.all")"
}

@test "D1 half of a surrogate pair is a mistake with its place, and a pair is a character" {
  printf '{"services": "\\udd1e\\ud834"}' >m.yaml
  then_refused 30 "1:15: \\udd1e is not a character: half of a surrogate pair, or above 10FFFF"
  printf 'services: "\\Uffffffff"' >m.yaml
  then_refused 30 "1:12: \\Uffffffff is not a character: half of a surrogate pair, or above 10FFFF"
}

@test "D3 a separator in a comment does not begin a line" {
  printf '# a\xe2\x80\xa8timeouts: {tcp: 1}\n# b\xe2\x80\xa9- c\n# d\xc2\x85- e\nservices:\n- address: tcp://10.1.2.3:80\n  shed: rr\n' >m.yaml
  when ipvsctl validate -f m.yaml
  then_exits 32
  [[ $(<"$said") == "m.yaml:6:3: shed is not a key here"* ]] || give_up "$(<"$said")"
}

@test "D9 only UTF-8 is read, and another encoding is named" {
  printf 'services: []\n' >utf8.yaml
  local encoding
  for encoding in UTF-16LE UTF-16BE UTF-32LE UTF-32BE; do
    iconv -f UTF-8 -t "$encoding" utf8.yaml >m.yaml
    then_refused 30 "1:1: this is $encoding text; convert it to UTF-8: iconv -f $encoding -t UTF-8"
  done
  printf '\xef\xbb\xbfservices: []\n' >m.yaml
  then_valid
  printf 'services: []\n# \xff\n' >m.yaml
  then_refused 30 "2:3: the byte 0xff is not UTF-8 text"
}

@test "D10 JSON with the colon on the next line, and lines of tabs, apply" {
  printf '{"services"\n:\n[{"address"\n:"tcp://10.1.2.3:80"\n\t\n}]}\n' >m.yaml
  when ipvsctl apply -f m.yaml
  then_exits 0
  [[ $(ipvsadm --save --numeric) == "-A -t 10.1.2.3:80 -s rr" ]] || give_up "$(ipvsadm --save --numeric)"
}
