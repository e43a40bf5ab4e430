import type { TlsIdentity } from '../../sandbox/front/listeners';

/**
 * A self-signed certificate for the hosts that lead to loopback, with its key: Atlassian's two, npm's, and
 * those that the documentation uses as examples. Only the n8n of the end-to-end tests trusts it, and only
 * while they run. The key is public, so it protects nothing.
 */
export const hostCertificate: TlsIdentity = {
	key: `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgMQ4tq26zAx+tutSa
cxipZRCthYZUQyNY95QJJbkppMihRANCAAQPPevdBxgkRTy1/8+RPIWbnMe6PtNd
fxfpgTNcqlqfP07JCHYX3YYDOca+6Z4Xh9/o8HV6gzmpIJbiC94uXIGO
-----END PRIVATE KEY-----`,
	certificate: `-----BEGIN CERTIFICATE-----
MIICCTCCAa+gAwIBAgIUFdLWudBNy7aUYBSy46yGg0QcsJIwCgYIKoZIzj0EAwIw
MjEwMC4GA1UEAwwnSG9zdHMgb24gbG9vcGJhY2ssIGZvciBlbmQtdG8tZW5kIHRl
c3RzMCAXDTI2MTEyNjIzNDg0NFoYDzIxMjYxMTAyMjM0ODQ0WjAyMTAwLgYDVQQD
DCdIb3N0cyBvbiBsb29wYmFjaywgZm9yIGVuZC10by1lbmQgdGVzdHMwWTATBgcq
hkjOPQIBBggqhkjOPQMBBwNCAAQPPevdBxgkRTy1/8+RPIWbnMe6PtNdfxfpgTNc
qlqfP07JCHYX3YYDOca+6Z4Xh9/o8HV6gzmpIJbiC94uXIGOo4GgMIGdMB0GA1Ud
DgQWBBRcUfd/HNeBDxarKkrrUaSZjwG9NzAPBgNVHRMBAf8EBTADAQH/MGsGA1Ud
EQRkMGKCEWFwaS5hdGxhc3NpYW4uY29tghJhdXRoLmF0bGFzc2lhbi5jb22CEnJl
Z2lzdHJ5Lm5wbWpzLm9yZ4ISYWNtZS5hdGxhc3NpYW4ubmV0ghFqaXJhLmFjbWUu
ZXhhbXBsZTAKBggqhkjOPQQDAgNIADBFAiEAoMcixEgvpFAJTWWc+0AzoecJAwX9
KJU2eXFGOnAfyk0CIGGAbmORYNRIib5wJ8qTlJmu/9K84FLpAqqKF4r5pJK2
-----END CERTIFICATE-----`,
};
