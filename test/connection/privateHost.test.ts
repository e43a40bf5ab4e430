import { isPrivateHost } from '../../nodes/connection/privateHost';

describe('isPrivateHost', () => {
	it.each([
		'127.0.0.1',
		'127.1',
		'2130706433',
		'0x7f.0.0.1',
		'127.0.0.1.',
		'0.0.0.0',
		'10.255.255.255',
		'100.64.0.1',
		'100.127.255.255',
		'169.254.169.254',
		'172.16.0.1',
		'172.31.255.255',
		'192.168.1.1',
		'localhost',
		'LOCALHOST.',
		'jira.localhost',
		'[::1]',
		'[::]',
		'[fd12:3456::1]',
		'[fc00::1]',
		'[fe80::1]',
		'[febf::1]',
		'[::ffff:127.0.0.1]',
		'[::ffff:10.1.2.3]',
		'[::127.0.0.1]',
		'[64:ff9b::169.254.169.254]',
		'[::ffff:0:192.168.0.1]',
	])('%s is', (host) => {
		expect(isPrivateHost(new URL(`https://${host}/file`))).toBe(true);
	});

	it.each([
		'api.media.atlassian.com',
		'8.8.8.8',
		'9.255.255.255',
		'11.0.0.1',
		'100.63.255.255',
		'100.128.0.1',
		'126.0.0.1',
		'169.253.1.1',
		'172.15.255.255',
		'172.32.0.1',
		'192.167.1.1',
		'10.acme.example',
		'localhost.acme.example',
		'fd12.acme.example',
		'[2001:db8::1]',
		'[fb00::1]',
		'[fec0::1]',
		'[::ffff:8.8.8.8]',
		'[64:ff9b::8.8.8.8]',
	])('%s is not', (host) => {
		expect(isPrivateHost(new URL(`https://${host}/file`))).toBe(false);
	});
});
