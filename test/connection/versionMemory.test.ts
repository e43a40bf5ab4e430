import { versionIn, VersionMemory, type ServerVersion } from '../../nodes/connection';
import { BELIEVED_FOR_MS } from '../../nodes/connection/versionMemory';

const version = (text: string) => versionIn({ version: text }) as ServerVersion;

describe('VersionMemory', () => {
	it('knows the version of each server that told it, the latest one', () => {
		const memory = new VersionMemory();
		memory.note('https://jira.example', version('9.12.0'), 0);
		memory.note('https://jira.example', version('10.3.0'), 1);
		memory.note('https://other.example', version('11.3.0'), 1);
		expect(memory.known('https://jira.example', 2)?.text).toBe('10.3.0');
		expect(memory.known('https://other.example', 2)?.text).toBe('11.3.0');
		expect(memory.known('https://third.example', 2)).toBeUndefined();
	});

	it('believes it for an hour, as Jira may be upgraded meanwhile', () => {
		const memory = new VersionMemory();
		memory.note('https://jira.example', version('9.12.0'), 0);
		expect(memory.known('https://jira.example', BELIEVED_FOR_MS - 1)?.text).toBe('9.12.0');
		expect(memory.known('https://jira.example', BELIEVED_FOR_MS)).toBeUndefined();
	});

	it('knows nothing about a server without an address', () => {
		const memory = new VersionMemory();
		memory.note(undefined, version('9.12.0'), 0);
		expect(memory.known(undefined, 1)).toBeUndefined();
	});
});
