import type { Format } from './htmlElements';
import { ownStyle } from './htmlStyles';

interface OpenFormat {
	readonly format: Format;
	/** How many blocks are around it. */
	readonly level: number;
	/** Whether it is the style of a block, which ends only with that block. */
	readonly isOfBlock: boolean;
}

/** How many inline elements are open at most; further ones change nothing. */
const MOST_OPEN = 100;

/**
 * Elements that go on in the next block if nobody closed them.
 *
 * Source: https://html.spec.whatwg.org/multipage/parsing.html, "The list of active formatting elements".
 */
const GO_ON = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '));

/** Blocks outside which nothing goes on that was opened inside. */
const CLOSED = new Set(['td', 'th', 'caption']);

/** The inline elements that are open, in the order in which they were opened. */
export class OpenFormats {
	private open: readonly OpenFormat[] = [];
	/** How many elements of a name were opened beyond the most. */
	private readonly surplus = new Map<string, number>();

	/** The elements as one value, which stays the same until one is opened or closed. */
	list: readonly Format[] = [];
	/** Whether a reader does not see what is in them. */
	isHidden = false;

	/** @param level how many blocks are around the element */
	begin(format: Format, level: number): void {
		// A link cannot contain another one.
		if (format.name === 'a') this.end('a');
		if (this.open.length < MOST_OPEN) this.push({ format, level, isOfBlock: false });
		else this.surplus.set(format.name, (this.surplus.get(format.name) ?? 0) + 1);
	}

	/** @param level how many blocks are around what is in the block, with the block itself */
	beginBlock(format: Format, level: number): void {
		const hasStyle = format.attributes.has('style') || format.attributes.has('hidden');
		if (hasStyle && this.open.length < MOST_OPEN) this.push({ format, level, isOfBlock: true });
	}

	isOpen(name: string): boolean {
		return this.lastOf(name) >= 0;
	}

	/** Closes the innermost element of a name. Others that were opened in it stay open. */
	end(name: string): void {
		const surplus = this.surplus.get(name) ?? 0;
		if (surplus > 0) {
			this.surplus.set(name, surplus - 1);
			return;
		}
		const last = this.lastOf(name);
		if (last >= 0) this.change(this.open.filter((_one, index) => index !== last));
	}

	/** @param level how many blocks are around the block that ends */
	endBlock(name: string, level: number): void {
		if (this.open.every((one) => one.level <= level)) return;
		this.change(
			this.open.flatMap((one) => {
				if (one.level <= level) return [one];
				const goesOn = !one.isOfBlock && !CLOSED.has(name) && GO_ON.has(one.format.name);
				return goesOn ? [{ ...one, level }] : [];
			}),
		);
	}

	private lastOf(name: string): number {
		return this.open.findLastIndex(({ format, isOfBlock }) => !isOfBlock && format.name === name);
	}

	private push(one: OpenFormat): void {
		this.change([...this.open, one]);
	}

	private change(open: readonly OpenFormat[]): void {
		this.open = open;
		this.list = open.map(({ format }) => format);
		this.isHidden = this.list.some((format) => ownStyle(format).isHidden);
	}
}
