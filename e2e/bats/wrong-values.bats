#!/usr/bin/env bats
# Wrong values: only the mistake is reported, with the parameter that supplied it and the form that was meant.

load helpers

@test "a wrong weight is all that is said of it" {
  when ipvsctl validate -f - <<'Y'
services:
- address: tcp://10.1.2.3:80
  destinations: [{address: 10.50.0.1, weight: abc}]
Y
  then_fails 32 "the weight abc is not a whole number"
  then_warns_of_nothing
}

@test "a wrong value names the parameter that supplied it" {
  given_file p.yaml <<<'w: ""'
  when ipvsctl validate --params-file p.yaml -f - <<'Y'
services:
- address: tcp://10.1.2.3:80
  destinations: [{address: 10.50.0.1, weight: "${w}"}]
Y
  then_fails 32 'the weight is empty (${w} from the file p.yaml)'
}

@test "an address in another form proposes the valid one" {
  when ipvsctl validate -f - <<<'services: [{address: "http://10.1.2.3"}]'
  then_fails 32 "did you mean tcp://10.1.2.3:80?"
}

@test "an empty file is a warning" {
  when ipvsctl validate -f - </dev/null
  then_exits 0
  then_warns -:1:1 "W020"
}
