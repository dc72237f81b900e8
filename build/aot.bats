#!/usr/bin/env bats
# build/aot/inspect finds out when a part of the binary needs what was cut out of it. Each test gives it the real build, and one wrong
# list. They need dist/ipvsctl.

setup() {
  cd "$BATS_TEST_DIRNAME/aot" || return
  build=$BATS_TEST_DIRNAME/../artifacts/publish/ipvsctl-$(./rid)
  cp ILLink.Substitutions.xml cuts "$BATS_TEST_TMPDIR"
}

cuts() { run ./inspect cuts "$build" "$BATS_TEST_TMPDIR/ILLink.Substitutions.xml" "$BATS_TEST_TMPDIR/cuts"; }

# then_fails TEXT...: with one line, in which each text stands.
then_fails() {
  [ "$status" -eq 1 ]
  [ "${#lines[@]}" -eq 1 ]
  for text; do [[ $output == *"$text"* ]] || { echo "no '$text' in: $output"; return 1; }; done
}

@test "nothing is wrong with the build as it is" {
  cuts
  [ "$status" -eq 0 ]
  [ -z "$output" ]
}

@test "a caller that no line exempts is named, with its assembly and the member" {
  sed -i '/^exempt.*TagDirective/d' "$BATS_TEST_TMPDIR/cuts"
  cuts
  then_fails "SharpYaml uses System.Text.RegularExpressions.Regex::.ctor(System.String,System.Text.RegularExpressions.RegexOptions)" \
    "in SharpYaml.Tokens.TagDirective::.cctor()"
}

@test "a caller in our own code is named, too" {
  echo 'entry System.Net.Http.HttpClient::Send(*' >>"$BATS_TEST_TMPDIR/cuts"
  cuts
  then_fails "Ipvsctl.Core uses System.Net.Http.HttpClient::Send" "in Ipvsctl.Parameters.UrlFetch::"
}

@test "an exempt caller that calls nothing is named" {
  echo 'exempt SharpYaml SharpYaml.Scanner::.cctor(): it once used a regular expression' >>"$BATS_TEST_TMPDIR/cuts"
  cuts
  then_fails "SharpYaml.Scanner::.cctor() of SharpYaml"
}

@test "an exempt caller needs a reason" {
  sed -i 's/^\(exempt.*TagDirective.*:\).*/\1/' "$BATS_TEST_TMPDIR/cuts"
  cuts
  [ "$status" -eq 2 ]
  [[ $output == *"cannot read this line: exempt SharpYaml"* ]]
}

@test "what is called absent and is in the binary is named, with its size" {
  echo 'absent System.Text.RegularExpressions.RegexInterpreter' >>"$BATS_TEST_TMPDIR/cuts"
  cuts
  [ "$status" -eq 1 ]
  [[ $output == *"System.Text.RegularExpressions.RegexInterpreter of System.Text.RegularExpressions is in the binary, with "* ]]
}

@test "a substitution of a method that does not exist is named" {
  sed -i 's/System.TimeSpan)/System.DateTime)/' "$BATS_TEST_TMPDIR/ILLink.Substitutions.xml"
  cuts
  then_fails "SymbolicRegexRunnerFactory::System.Void .ctor(" "System.DateTime)" "has no such method"
}

@test "a substitution in an assembly that is not linked is named" {
  sed -i 's/fullname="System.Text.RegularExpressions"/fullname="System.Private.Xml"/' "$BATS_TEST_TMPDIR/ILLink.Substitutions.xml"
  cuts
  then_fails "nothing of System.Private.Xml is in the binary"
}

@test "a substitution that answers in place of a library is named" {
  sed -i 's/body="remove"/body="stub"/' "$BATS_TEST_TMPDIR/ILLink.Substitutions.xml"
  cuts
  then_fails "SymbolicRegexRunnerFactory" 'only body="remove", which throws, is allowed'
}
