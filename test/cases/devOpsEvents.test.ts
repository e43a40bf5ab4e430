import { parcelsOf } from '../nodes/JiraDevOps/events/parcelsOf';
import { describeCases } from './describeCases';

describeCases('events of tools', (read) => {
	it.each([
		[0, "Bitbucket's diagnostics:ping event holds no "],
		[1, "Bitbucket's project:updated event holds no "],
	])('that only their header names hold nothing (%#)', (index, reason) => {
		expect(parcelsOf(read<unknown[]>('16-header-only-events')[index])).toContain(reason);
	});

	it.each([
		['refs/remotes/origin/feature/SUP-1-login', 'feature/SUP-1-login'],
		['remotes/origin/x', 'x'],
		['upstream/x', 'x'],
	])('of Jenkins, for the branch %s', (branch, name) => {
		const event = read<{ build: { scm: object } }>('17-jenkins-ref');
		const build = { ...event.build, scm: { ...event.build.scm, branch } };
		const uri = 'https://github.com/acme/shop';
		expect(parcelsOf({ ...event, build })).toMatchObject({
			builds: [
				{
					issueKeys: ['SUP-1'],
					references: [{ commit: { repositoryUri: uri }, ref: { name, uri: `${uri}#${name}` } }],
				},
			],
		});
	});
});
