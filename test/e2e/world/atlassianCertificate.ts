import type { TlsIdentity } from '../../sandbox/front/listeners';

/**
 * A self-signed certificate with its key for the hosts of the proxy: Atlassian's two fixed ones, and those that the
 * documentation uses as examples. Only the n8n of the end-to-end tests trusts it, and only while they run. The key is
 * public, so it protects nothing.
 */
export const atlassianCertificate: TlsIdentity = {
	key: `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgYZTGqF9S6jYb4DJ+
pHeRoI3BZotkbrFoVmsJ5YHbM6ihRANCAARc6CNfbkK2uhhvv5yA4pwY0yVHRPLO
4/yj/NGKdHSo5IzIliAasinAY2io4L2392N6qhA3qSghR05RepKayxmT
-----END PRIVATE KEY-----`,
	certificate: `-----BEGIN CERTIFICATE-----
MIICAjCCAaegAwIBAgIUYLdTdpYoyx4OQ4+8xeKxV5kW+pswCgYIKoZIzj0EAwIw
ODE2MDQGA1UEAwwtSmlyYXMgaG9zdHMgb24gbG9vcGJhY2ssIGZvciBlbmQtdG8t
ZW5kIHRlc3RzMCAXDTI2MTEyNjIzMjQ1MloYDzIxMjYxMTAyMjMyNDUyWjA4MTYw
NAYDVQQDDC1KaXJhcyBob3N0cyBvbiBsb29wYmFjaywgZm9yIGVuZC10by1lbmQg
dGVzdHMwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAARc6CNfbkK2uhhvv5yA4pwY
0yVHRPLO4/yj/NGKdHSo5IzIliAasinAY2io4L2392N6qhA3qSghR05RepKayxmT
o4GMMIGJMB0GA1UdDgQWBBRII9rPDNahIzy1EPvjKnVvvjNmHDAPBgNVHRMBAf8E
BTADAQH/MFcGA1UdEQRQME6CEWFwaS5hdGxhc3NpYW4uY29tghJhdXRoLmF0bGFz
c2lhbi5jb22CEmFjbWUuYXRsYXNzaWFuLm5ldIIRamlyYS5hY21lLmV4YW1wbGUw
CgYIKoZIzj0EAwIDSQAwRgIhAJeGeOCZTYTJQ47CrE2BSAQiiQ/dbu4PfVH3Nj+p
IvzwAiEAun4b8lZ1Qrt0VKlknMyLpgGaJkl+I3MWScBzqMeo1Ow=
-----END CERTIFICATE-----`,
};
