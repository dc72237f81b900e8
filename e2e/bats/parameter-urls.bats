#!/usr/bin/env bats
# `--params-url`: parameters from web servers.

load helpers

setup_file() {
  cd "$BATS_FILE_TMPDIR" || return
  given_server
  server="127.0.0.1:$(<port)"
  export server
}

teardown_file() { kill "$(<"$BATS_FILE_TMPDIR/server")"; }

teardown() {
  if [[ -e server ]]; then kill "$(<server)"; fi
}

# given_server [KEY CERTIFICATE]: a server; its port and its process are in the files port and server.
given_server() {
  /usr/bin/python3 "$BATS_TEST_DIRNAME/parameter-server" port "$@" 3>&- &
  echo $! >server
  for _ in {1..100}; do
    if [[ -s port ]]; then return; fi
    sleep 0.1
  done
  give_up "the server does not start"
}

# when_url URL OPTION...: a service whose port is the parameter `port` is applied.
when_url() {
  printf "services:\n- address: 'tcp://10.1.2.3:\${port}'\n" >m.yaml
  when ipvsctl apply -f m.yaml --params-url "$@"
}

then_the_port_is() {
  then_exits 0
  then_says_nothing
  then_table_is <<<"-A -t 10.1.2.3:$1 -s rr"
}

@test "A4 JSON and YAML" {
  when_url "http://$server/json"
  then_the_port_is 8080
  when_url "http://$server/yaml"
  then_the_port_is 8081
}

@test "with --netns a URL is fetched from the caller's network namespace, and host addresses are those of the other" {
  ip netns add elsewhere
  ip -n elsewhere link add inner type dummy
  ip -n elsewhere address add 192.0.2.77/32 dev inner
  ip -n elsewhere link set inner up
  # The server listens on this namespace's loopback interface; the other one's is down.
  given_file m.yaml <<<'services: [{address: "tcp://${host.inner}:${port}"}]'
  when ipvsctl apply -f m.yaml --netns elsewhere --params-network --params-url "http://$server/json"
  local there here
  there=$(ip netns exec elsewhere ipvsadm -Sn)
  here=$(ipvsadm -Sn)
  ip netns delete elsewhere
  then_exits 0
  [[ $there == "-A -t 192.0.2.77:8080 -s rr" ]] || give_up "the other table is $there"
  [[ -z $here ]] || give_up "this table is $here"
}

@test "A4 redirects are followed" {
  when_url "http://$server/redirect"
  then_the_port_is 8080
}

@test "a redirect to itself ends" {
  when_url "http://$server/loop"
  then_fails 50 "http://$server/loop"
}

@test "A5.16 another status than 200 is exit 50, whatever the body" {
  when_url "http://$server/404"
  then_fails 50 "http://$server/404" "404"
  when_url "http://$server/500"
  then_fails 50 "http://$server/500" "500"
  then_table_is_empty
}

@test "A5.16 a server that does not answer, or answers drop by drop, is exit 50 when the time is over" {
  printf "services:\n- address: 'tcp://10.1.2.3:\${port}'\n" >m.yaml
  when timeout 20 "$IPVSCTL" validate -f m.yaml --params-url "http://$server/silent" --params-timeout 1
  then_fails 50 "http://$server/silent" "1 second"
  when timeout 20 "$IPVSCTL" validate -f m.yaml --params-url "http://$server/drops" --params-timeout=1
  then_fails 50 "http://$server/drops" "1 second"
}

@test "an answer above one MiB is exit 50" {
  when_url "http://$server/large"
  then_fails 50 "http://$server/large" "1024 KiB"
}

@test "A1 what is neither JSON nor YAML is exit 30" {
  when_url "http://$server/html"
  then_fails 30 "http://$server/html"
  when_url "http://$server/empty"
  then_fails 30 "http://$server/empty"
}

@test "A1 a server that cannot be reached, and what is no URL, is exit 50" {
  when_url "http://127.0.0.1:1/"
  then_fails 50 "http://127.0.0.1:1/"
  when_url nonsense
  then_fails 50 nonsense "http"
  when_url "file:///etc/passwd"
  then_fails 50 "file:///etc/passwd" "http"
}

@test "user name and password are sent, and never shown" {
  when_url "http://user:secret@$server/private"
  then_the_port_is 8082
  when_url "http://user:wrong@$server/private"
  then_fails 50 "http://$server/private" "401"
  ! grep --quiet wrong "$said" || give_up "the password is shown"
}

@test "A4 files are asked before URLs, and URLs in their order" {
  echo 'port: 1' >a.yaml
  when_url "http://$server/json" --params-file a.yaml
  then_the_port_is 1
  when_url "http://$server/yaml" --params-url "http://$server/json"
  then_the_port_is 8081
}

@test "E6 a redirect to anything but http and https is exit 50" {
  local target
  for target in gopher://h/x ftp://h/x ws://h/x file:///etc/passwd data:text/plain,port:80 // '\\\\h\\x' http:\\\\h\\x http:// '' 'a b'; do
    when_url "http://$server/to?${target// /%20}"
    then_fails 50 "http://$server/to" redirects
  done
  when_url "http://$server/nowhere"
  then_fails 50 "http://$server/nowhere" redirects
  when_url "http://$server/to?//$server/json"
  then_the_port_is 8080
  when_url "http://$server/to?json"
  then_the_port_is 8080
}

@test "E6 a redirect within a server keeps user name and password, and another server does not get them" {
  when_url "http://user:secret@$server/to?/private"
  then_the_port_is 8082
  when_url "http://user:secret@$server/to?http://localhost:${server#*:}/private"
  then_fails 50 401
  when_url "http://$server/to?http://user:secret@$server/private"
  then_fails 50 401
  then_does_not_mention secret
}

@test "E9 what is too long by its own account is refused at once, and what does not end or is compressed, too" {
  printf "services:\n- address: 'tcp://10.1.2.3:\${port}'\n" >m.yaml
  when timeout 20 "$IPVSCTL" validate -f m.yaml --params-url "http://$server/declared" --params-timeout 3600
  then_fails 50 "http://$server/declared" "1024 KiB"
  when timeout 60 "$IPVSCTL" validate -f m.yaml --params-url "http://$server/endless" --params-timeout 3600
  then_fails 50 "http://$server/endless" "1024 KiB"
  when_url "http://$server/gzip"
  then_fails 50 "http://$server/gzip" compressed
}

@test "E5 no message shows a part of a password" {
  local url
  for url in http://user:secret http://user:secret/x 'http://user:pa,secret@127.0.0.1:1/' 'http://user:pa secret@127.0.0.1:1/' \
    http://user:pa/secret@127.0.0.1:1/ 'http://127.0.0.1:1/?token=secret' 'http:\\user:secret@h' user:secret@h; do
    when_url "$url"
    then_fails 50
    then_does_not_mention secret
    when env IPVSCTL_PARAMS_URLS="http://$server/json,$url" "$IPVSCTL" apply -f m.yaml
    then_fails 50
    then_does_not_mention secret
  done
  when env IPVSCTL_PARAMS_URLS="http://user:secret@$server/private, http://$server/json" "$IPVSCTL" apply -f m.yaml
  then_the_port_is 8082
}

@test "E5 the variables http_proxy, https_proxy, all_proxy and no_proxy select a proxy, and its password is not shown" {
  when_through() {
    printf "services:\n- address: 'tcp://10.1.2.3:\${port}'\n" >m.yaml
    when env "$1" "${3:-x=y}" "$IPVSCTL" apply -f m.yaml --params-url "$2"
  }
  when_through http_proxy="http://user:secret@$server" http://elsewhere.test/x
  then_the_port_is 8090
  when_through all_proxy="$server" http://elsewhere.test/x
  then_the_port_is 8090
  when_through http_proxy=http://127.0.0.1:1 "http://$server/json" no_proxy=127.0.0.0/8
  then_the_port_is 8080
  when_through http_proxy=http://user:secret@127.0.0.1:1 "http://$server/json"
  then_fails 50 "the proxy http://127.0.0.1:1 (http_proxy)"
  then_does_not_mention secret
  when_through https_proxy="http://user:secret@$server" https://elsewhere.test/x
  then_fails 50 "407" "the proxy http://$server (https_proxy)"
  then_does_not_mention secret
  when_through https_proxy="ftp://user:secret@$server" https://elsewhere.test/x
  then_fails 50 "https_proxy is not the URL of a proxy"
  then_does_not_mention secret
}

# given_secure_server: its own certificate is the only one that vouches for it. In the folder root are the program, a
# model, and next to nothing else.
given_secure_server() {
  mkdir --parents root/dev root/etc
  mknod root/dev/urandom c 1 9
  echo "127.0.0.1 e2e.test" >root/etc/hosts
  printf "services:\n- address: 'tcp://10.1.2.3:\${port}'\n" >root/m.yaml
  cp "$IPVSCTL" root/ipvsctl
  local certificate
  for certificate in right wrong; do
    openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=e2e.test \
      -addext subjectAltName=DNS:e2e.test -keyout $certificate.key -out root/$certificate.pem 2>/dev/null
  done
  given_server right.key root/right.pem
  url="https://e2e.test:$(<port)/json"
  chroot=$(command -v chroot)
}

@test "https in an empty root directory, with a certificate that SSL_CERT_FILE vouches for" {
  command -v openssl >/dev/null || skip "openssl makes the certificates, and is not here"
  given_secure_server
  when env --ignore-environment HOME=/ SSL_CERT_FILE=/right.pem "$chroot" root /ipvsctl apply -f m.yaml --params-url "$url"
  then_the_port_is 8080
  when env --ignore-environment HOME=/ SSL_CERT_FILE=/wrong.pem "$chroot" root /ipvsctl apply -f m.yaml --params-url "$url"
  then_fails 50 "$url" certificate SSL_CERT_FILE
}

@test "https without HOME, as in an initramfs" {
  command -v openssl >/dev/null || skip "openssl makes the certificates, and is not here"
  given_secure_server
  when env --ignore-environment SSL_CERT_FILE=/right.pem "$chroot" root /ipvsctl apply -f m.yaml --params-url "$url"
  then_the_port_is 8080
}

# given_certificate NAME BEGIN END: for 127.0.0.1; and a server that has it.
given_certificate() {
  given_file ca.conf <<<'[ca]
default_ca = self
[self]
database = index
new_certs_dir = .
rand_serial = yes
copy_extensions = copy
policy = any
default_md = sha256
[any]
commonName = supplied'
  : >index
  openssl req -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -subj "/CN=$1" \
    -addext subjectAltName=IP:127.0.0.1 -keyout "$1.key" -out "$1.csr" 2>openssl.log
  openssl ca -selfsign -batch -notext -config ca.conf -keyfile "$1.key" -in "$1.csr" -out "$1.pem" -startdate "$2" -enddate "$3" 2>>openssl.log
  rm -f port
  given_server "$1.key" "$1.pem"
}

# when_secure NAME HOST: a document is fetched from this server; its certificate is trusted.
when_secure() {
  printf "services:\n- address: 'tcp://10.1.2.3:\${port}'\n" >m.yaml
  when env SSL_CERT_FILE="$1.pem" "$IPVSCTL" validate -f m.yaml --params-url "https://$2:$(<port)/json"
  kill "$(<server)"
  rm server
}

@test "C7 a certificate that has expired, is not valid yet, or is for another name has a remedy of its own" {
  command -v openssl >/dev/null || skip "openssl makes the certificates, and is not here"
  given_certificate good 20200101000000Z 20980101000000Z
  when_secure good 127.0.0.1
  then_exits 0
  given_certificate good 20200101000000Z 20980101000000Z
  when_secure good localhost
  then_fails 50 "for another name"
  then_does_not_mention SSL_CERT_FILE
  given_certificate old 20200101000000Z 20210101000000Z
  when_secure old 127.0.0.1
  then_fails 50 "expired on 2021-01-01"
  then_does_not_mention SSL_CERT_FILE
  given_certificate early 20970101000000Z 20980101000000Z
  when_secure early 127.0.0.1
  then_fails 50 "not valid before 2097-01-01"
  then_does_not_mention SSL_CERT_FILE
}
