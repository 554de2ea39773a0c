// The check digit of a case number, after Damm: written anew here, so that a slip in the product shows.
const table = [
    '0317598642', '7092154863', '4206871359', '1750983426', '6123045978',
    '3674209581', '5869720134', '8945362017', '9438617205', '2581436790',
];

export function is_case_number(digits) {
    return /^\d{8}$/.test(digits) && [...digits].reduce((interim, digit) => Number(table[interim][digit]), 0) === 0;
}
