import type { TlsIdentity } from './listeners';

/**
 * A self-signed certificate for 127.0.0.1 and localhost with its key: for a Data Center server
 * whose certificate no authority has signed. Everybody has the key, so it protects nothing.
 */
export const selfSigned: TlsIdentity = {
	key: `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgMsspYiCNFBsELZaO
1xUnfZp4V7wZF7Qg/b9bbhoHOSihRANCAAQDHA3r2Sq0WCHeVoifoHpjpHtjsOft
igOhyGHS/NUAYJRMCoD6GdMHs/DziLXP6KcR4NIGubK4hWiNdPs24b6b
-----END PRIVATE KEY-----`,
	certificate: `-----BEGIN CERTIFICATE-----
MIIBrzCCAVWgAwIBAgIUdUWtmTDPW/nnn4YoZ1ub4FU+MBEwCgYIKoZIzj0EAwIw
HjEcMBoGA1UEAwwTU2FuZGJveCBvbiBsb29wYmFjazAgFw0yNjExMjIwMDQ1MDla
GA8yMTI2MTAyOTAwNDUwOVowHjEcMBoGA1UEAwwTU2FuZGJveCBvbiBsb29wYmFj
azBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABAMcDevZKrRYId5WiJ+gemOke2Ow
5+2KA6HIYdL81QBglEwKgPoZ0wez8POItc/opxHg0ga5sriFaI10+zbhvpujbzBt
MB0GA1UdDgQWBBT8X79mp140yry63i5ug+lL8/c30DAfBgNVHSMEGDAWgBT8X79m
p140yry63i5ug+lL8/c30DAaBgNVHREEEzARhwR/AAABgglsb2NhbGhvc3QwDwYD
VR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNIADBFAiEAnGhSxQXXbhXCgmgQEuDi
NFy9UdSwdlFw16xl2InhAFQCIBokvtsTPYxR4TXUF/4mt5xGpfBJ5XMHCH4N/JLc
aClv
-----END CERTIFICATE-----`,
};
