import type { User } from './model';

/** Who follows which issue: watches it, or has voted for it. Each person once, in the order in which they began. */
export class FollowerStore {
	private readonly accounts = new Map<string, Set<string>>();

	/** The account ids of those who follow an issue. */
	of(issueId: string): readonly string[] {
		return [...(this.accounts.get(issueId) ?? [])];
	}

	has(issueId: string, user: User | null): boolean {
		return user !== null && this.accounts.get(issueId)?.has(user.accountId) === true;
	}

	add(issueId: string, accountId: string): void {
		this.accounts.set(issueId, (this.accounts.get(issueId) ?? new Set()).add(accountId));
	}

	remove(issueId: string, accountId: string): void {
		this.accounts.get(issueId)?.delete(accountId);
	}

	/** Forgets an issue that is gone. */
	removeOf(issueId: string): void {
		this.accounts.delete(issueId);
	}
}
