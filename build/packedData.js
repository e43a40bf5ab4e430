/**
 * Data in a short form: each value, each list of keys, each object and each list is written once, however often it
 * occurs. n8n waits for the data when it starts, and less to read and to parse is the most that helps.
 *
 * @typedef {object} PackedData
 * @property {unknown[]} values texts, numbers, booleans, null, and what is under a key of `READ_ONLY`
 * @property {string[][]} keys the keys of objects
 * @property {number[][]} parts objects and lists; the last one is a list of the data. A part begins with the index of
 *   its keys, or with -1 if it is a list. Then come its values: an index of `values`, or, below zero, -1 minus an index
 *   of `parts`.
 */

/** n8n changes nothing under these keys of a parameter, so that equal places can share it: nothing is left to unpack. */
const READ_ONLY = new Set(['displayOptions', 'modes', 'typeOptions']);

/** A text of more than 128 KiB costs Node memory of its own: reading it takes four times as long as two halves of it. */
const LARGEST_FILE = 128_000;

/**
 * @param {unknown} data what JSON can hold
 * @returns {string[]} JSON texts of one byte per character, which is read in half the time: together, a `PackedData`
 */
function pack(data) {
	const [values, keys, parts] = [distinct(), distinct(), distinct()];
	const packed = (value, key) => {
		const isValue = value === null || typeof value !== 'object' || READ_ONLY.has(key);
		if (isValue) return values.indexOf(value);
		const kind = Array.isArray(value) ? -1 : keys.indexOf(Object.keys(value));
		const items = Object.entries(value).map(([within, item]) => packed(item, within));
		return -1 - parts.indexOf([kind, ...items]);
	};
	packed([data]);
	return inFiles({ values: values.texts, keys: keys.texts, parts: parts.texts });
}

/** A list that contains each item once, as JSON. */
function distinct() {
	const texts = [];
	const indexes = new Map();
	return {
		texts,
		indexOf: (item) => {
			const text = asciiOnly(JSON.stringify(item));
			if (!indexes.has(text)) indexes.set(text, texts.push(text) - 1);
			return indexes.get(text);
		},
	};
}

const asciiOnly = (json) =>
	json.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Fills one file after the other with the items of the lists. */
function inFiles(lists) {
	const files = [];
	let size = Infinity;
	for (const [list, texts] of Object.entries(lists)) {
		for (const text of texts) {
			size += text.length + 1;
			if (size > LARGEST_FILE) {
				files.push({ values: [], keys: [], parts: [] });
				size = text.length;
			}
			files.at(-1)[list].push(text);
		}
	}
	const written = (file) => Object.entries(file).map(([list, texts]) => `"${list}":[${texts}]`);
	return files.map((file) => `{${written(file)}}\n`);
}

/**
 * Its text is a part of the published package. It has plain loops because it runs once: Node needs several times as
 * long for callbacks and spreading that it has not compiled yet.
 *
 * @param {PackedData[]} files what `pack` wrote, parsed and in the same order
 * @returns {unknown} the data; no two places share an object or a list unless it is under a key of `READ_ONLY`, because
 *   n8n changes some of them
 */
function unpack(files) {
	let [values, keys, parts] = [[], [], []];
	for (const file of files) {
		values = values.concat(file.values);
		keys = keys.concat(file.keys);
		parts = parts.concat(file.parts);
	}
	const unpacked = (index) => {
		if (index >= 0) return values[index];
		const part = parts[-1 - index];
		const names = keys[part[0]];
		const made = names === undefined ? [] : {};
		for (let at = 1; at < part.length; at++) {
			made[names === undefined ? at - 1 : names[at - 1]] = unpacked(part[at]);
		}
		return made;
	};
	return unpacked(-parts.length)[0];
}

module.exports = { READ_ONLY, pack, unpack };
