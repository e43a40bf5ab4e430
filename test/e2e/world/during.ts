import type { Sandbox, SettingsChange } from '../../sandbox/sandbox';

/** Does something while a Jira has other settings, and restores the old ones afterwards. */
export async function during<Result>(
	jira: Sandbox,
	change: SettingsChange,
	work: () => Promise<Result>,
): Promise<Result> {
	const before = { ...jira.settings };
	jira.configure(change);
	try {
		return await work();
	} finally {
		jira.configure(before);
	}
}
