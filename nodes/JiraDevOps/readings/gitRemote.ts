/**
 * The name of a branch or tag without what Git puts before it: `refs/heads/x`, `refs/remotes/origin/x`, `origin/x`
 * are all `x`. A branch name may begin with any word, so only common names of remotes are removed.
 */
export function refNameOf(ref: string): string {
	return ref
		.replace(/^refs\/(?:heads|tags)\//, '')
		.replace(/^(?:refs\/)?remotes\/[^/]+\/(?=.)/, '')
		.replace(/^(?:origin|upstream)\/(?=.)/, '');
}

/** `git@github.com:acme/shop.git`, or the same with `ssh://` and no port of its own. */
const SSH_REMOTE =
	/^(?:(?:ssh|git\+ssh):\/\/(?:[^@/\s]+@)?([\w.-]+\.[a-z]+)(?::22)?\/|[^@/\s:]+@([\w.-]+\.[a-z]+):(?!\d+\/)\/?)([^\s?#]+?)(?:\.git)?\/?$/i;

/**
 * The web address of a remote, without the name and password that it may hold: those of SSH are where the host shows
 * its repositories to people. A path, a file, or a port of SSH's own says nothing about that.
 *
 * @returns undefined when the remote has no web address
 */
export function webAddressOfRemote(remote: string): string | undefined {
	const web = /^(https?:\/\/)(?:[^@/?#\s]*@)?([^@\s]+)$/i.exec(remote.trim());
	if (web !== null) return `${web[1]}${web[2]}`;
	const ssh = SSH_REMOTE.exec(remote.trim());
	if (ssh === null) return undefined;
	const [, host, scpHost, path] = ssh;
	return `https://${host ?? scpHost}/${path}`;
}
