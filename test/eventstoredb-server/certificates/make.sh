#!/usr/bin/env bash
# Makes the certificates of this folder anew, with openssl; the keys of the authorities are thrown away.
set -euo pipefail
cd "$(dirname "$0")"
folder=$PWD
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
touch index
cat >config <<'CONFIG'
[ca]
default_ca = certificates
[certificates]
database = index
new_certs_dir = .
rand_serial = yes
unique_subject = no
default_md = sha256
# Long ago, so that they are valid by a clock that is slow, too.
default_startdate = 20200101000000Z
default_enddate = 21200101000000Z
policy = names
[names]
commonName = supplied
[authority]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign
[localhost]
subjectAltName = DNS:localhost
extendedKeyUsage = serverAuth, clientAuth
[elsewhere.example]
subjectAltName = DNS:elsewhere.example
extendedKeyUsage = serverAuth, clientAuth
CONFIG

# name, common name
request() {
  openssl req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout "$1-key.pem" -out "$1.csr" -subj "/CN=$2"
}

for name in authority another-authority; do
  request "$name" "$name"
  openssl ca -batch -notext -config config -selfsign -keyfile "$name-key.pem" -in "$name.csr" -out "$name.pem" -extensions authority
done
for name in localhost elsewhere.example; do
  # EventStoreDB knows its nodes by this common name, clients know them by the alternative one.
  request "$name" eventstoredb-node
  openssl ca -batch -notext -config config -cert authority.pem -keyfile authority-key.pem -in "$name.csr" -out "$name.pem" -extensions "$name"
done
cp authority.pem another-authority.pem localhost.pem localhost-key.pem elsewhere.example.pem elsewhere.example-key.pem "$folder"
