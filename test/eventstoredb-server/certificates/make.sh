#!/usr/bin/env bash
# Makes the certificates of this folder anew, with openssl; the keys of the authorities are thrown away.
set -euo pipefail
cd "$(dirname "$0")"
new=(-newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes)
for name in authority another-authority; do
  openssl req -x509 "${new[@]}" -keyout "$name-key.pem" -out "$name.pem" -days 36500 -subj "/CN=$name" \
    -addext basicConstraints=critical,CA:TRUE -addext keyUsage=critical,keyCertSign
done
for name in localhost elsewhere.example; do
  # EventStoreDB knows its nodes by this common name, clients know them by the alternative one.
  openssl req "${new[@]}" -keyout "$name-key.pem" -out node.csr -subj /CN=eventstoredb-node
  printf 'subjectAltName=DNS:%s\nextendedKeyUsage=serverAuth,clientAuth\n' "$name" >node.ext
  openssl x509 -req -in node.csr -CA authority.pem -CAkey authority-key.pem -days 36500 -extfile node.ext -out "$name.pem"
done
rm -f authority-key.pem another-authority-key.pem authority.srl node.csr node.ext
