import { refNameOf, webAddressOfRemote } from '../../../../nodes/JiraDevOps/readings/gitRemote';

describe('refNameOf', () => {
	it.each([
		['main', 'main'],
		['feature/SUP-1-login', 'feature/SUP-1-login'],
		['refs/heads/feature/SUP-1', 'feature/SUP-1'],
		['refs/tags/v1', 'v1'],
		['refs/remotes/origin/feature/SUP-1-login', 'feature/SUP-1-login'],
		['refs/remotes/acme/SUP-1', 'SUP-1'],
		['remotes/origin/x', 'x'],
		['origin/feature/sup-12', 'feature/sup-12'],
		['upstream/x', 'x'],
		['origin/', 'origin/'],
		['origins/x', 'origins/x'],
	])('%s is %s', (ref, name) => {
		expect(refNameOf(ref)).toBe(name);
	});
});

describe('webAddressOfRemote', () => {
	it.each([
		['https://git.acme.example/web/shop.git', 'https://git.acme.example/web/shop.git'],
		['http://git.acme.example:3000/shop', 'http://git.acme.example:3000/shop'],
		['https://mia:secret@git.acme.example/shop.git', 'https://git.acme.example/shop.git'],
		['https://ghp_secret@github.com/acme/shop', 'https://github.com/acme/shop'],
		['git@github.com:acme/shop.git', 'https://github.com/acme/shop'],
		['git@gitlab.acme.example:team/web/shop.git', 'https://gitlab.acme.example/team/web/shop'],
		['ssh://git@bitbucket.org/acme/shop.git', 'https://bitbucket.org/acme/shop'],
		['ssh://git@github.com:22/acme/shop', 'https://github.com/acme/shop'],
		['ssh://git@git.acme.example:7999/web/shop.git', undefined],
		['git@git.acme.example:7999/web/shop.git', undefined],
		['/srv/git/shop.git', undefined],
		['file:///srv/git/shop.git', undefined],
		['C:\\git\\shop', undefined],
		['git@build-host:shop.git', undefined],
		['shop', undefined],
	])('%s is %s', (remote, address) => {
		expect(webAddressOfRemote(remote)).toBe(address);
	});
});
