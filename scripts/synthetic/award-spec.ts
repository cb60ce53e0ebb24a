/** Recipient types of our records; enterprises are counted apart from other collectives, not as a part of them. */
export type Recipient = 'collective' | 'individual' | 'household' | 'enterprise';

export type Mode =
	'cong_trang' | 'phong_trao' | 'dot_xuat' | 'doi_ngoai' | 'cong_hien' | 'nien_han';

/** One award: how many a unit gets in a year and how they are shared out. Weights need not add up to 1. */
export interface AwardSpec {
	code: string;
	/** A small unit gets about the first, a large one about the second. */
	yearly: readonly [number, number];
	recipients: Partial<Record<Recipient, number>>;
	modes: Partial<Record<Mode, number>>;
	classes?: Partial<Record<'1' | '2' | '3', number>>;
	/** Added to the unit's direct-worker share. */
	directShift?: number;
	/** Years it is granted in; absent: every year. */
	years?: readonly number[];
	/** Factor of a year, for awards whose level of government came or went. */
	factorOf?: Readonly<Record<number, number>>;
	/** Proposals beyond what is granted, at least and at most; absent: no proposals are recorded. */
	proposedExtra?: readonly [number, number];
}

const MERIT = { cong_trang: 1 } as const;
const ALL_MODES = {
	cong_trang: 55,
	phong_trao: 30,
	dot_xuat: 5,
	doi_ngoai: 2,
	cong_hien: 8
} as const;
const LETTER_MODES = { cong_trang: 60, phong_trao: 33, dot_xuat: 7 } as const;
const LETTER_HOLDERS = { collective: 27, individual: 69, household: 4 } as const;
const EVERYBODY = { collective: 28, individual: 66, household: 3, enterprise: 3 } as const;
const ONE: Partial<Record<Recipient, number>> = { individual: 1 };
const GROUP: Partial<Record<Recipient, number>> = { collective: 1 };

// prettier-ignore
/** Every award the generator gives, highest first. The scales are assumptions of a believable size, not statistics. */
export const AWARD_SPECS: readonly AwardSpec[] = [
	{ code: 'hc_doc_lap', yearly: [0, 4], recipients: { collective: 2, individual: 1 }, modes: { cong_trang: 2, cong_hien: 1 }, classes: { 2: 1, 3: 3 }, directShift: -0.35 },
	{ code: 'hc_lao_dong', yearly: [6, 60], recipients: { collective: 4, individual: 6 }, modes: { cong_trang: 8, phong_trao: 1, dot_xuat: 1 }, classes: { 1: 2, 2: 5, 3: 13 }, directShift: -0.25 },
	{ code: 'dh_ng_uu_tu', yearly: [1, 14], recipients: ONE, modes: MERIT, years: [2021, 2024], directShift: -0.1 },
	{ code: 'dh_tt_uu_tu', yearly: [1, 12], recipients: ONE, modes: MERIT, years: [2020, 2023], directShift: -0.1 },
	{ code: 'gt_nha_nuoc', yearly: [0, 3], recipients: ONE, modes: MERIT, years: [2022], directShift: 0.2 },
	{ code: 'hch_vi_an_ninh_tq', yearly: [15, 120], recipients: ONE, modes: { cong_hien: 1 }, directShift: -0.05 },
	{ code: 'hch_chien_si_ve_vang', yearly: [30, 240], recipients: ONE, modes: { nien_han: 1 }, classes: { 1: 2, 2: 3, 3: 5 }, directShift: 0.1 },
	{ code: 'co_chinh_phu', yearly: [2, 14], recipients: GROUP, modes: { cong_trang: 6, phong_trao: 1 }, proposedExtra: [0, 3] },
	{ code: 'cstd_toan_quoc', yearly: [0, 5], recipients: ONE, modes: MERIT, directShift: -0.3 },
	{ code: 'bk_thu_tuong', yearly: [30, 150], recipients: { collective: 40, individual: 52, household: 3, enterprise: 5 }, modes: ALL_MODES, directShift: -0.2, proposedExtra: [1, 12] },
	{ code: 'co_bo_tinh', yearly: [20, 60], recipients: GROUP, modes: { cong_trang: 4, phong_trao: 1 } },
	{ code: 'cstd_bo_tinh', yearly: [30, 160], recipients: ONE, modes: MERIT, directShift: -0.15 },
	{ code: 'ttldxs', yearly: [150, 650], recipients: GROUP, modes: MERIT },
	{ code: 'bk_bo_tinh', yearly: [1500, 7000], recipients: EVERYBODY, modes: ALL_MODES },
	{ code: 'ky_niem_chuong', yearly: [80, 600], recipients: ONE, modes: { cong_hien: 3, doi_ngoai: 1 }, directShift: 0.02 },
	{ code: 'cstd_co_so', yearly: [350, 2600], recipients: ONE, modes: MERIT, directShift: -0.02 },
	{ code: 'giay_khen_so', yearly: [900, 5000], recipients: LETTER_HOLDERS, modes: LETTER_MODES, directShift: 0.02 },
	{ code: 'giay_khen_huyen', yearly: [1200, 7000], recipients: LETTER_HOLDERS, modes: LETTER_MODES, directShift: 0.02, factorOf: { 2025: 0.45 } },
	{ code: 'giay_khen_xa', yearly: [700, 4000], recipients: LETTER_HOLDERS, modes: LETTER_MODES, directShift: 0.03, factorOf: { 2025: 1.6 } }
];
