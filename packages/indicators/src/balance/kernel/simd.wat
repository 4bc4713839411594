;; The arithmetic of plain.ts, two rows an instruction. Where a cell has an odd row at its end, the pair is read and marked beyond it,
;; but does not count: what was marked there is marked again by the next cell, and nobody asks for what lies beyond the last.
;;
;; In the memory, by byte: 0x00000 pupils, 0x10000 an amount, 0x20000 each cell's pupils, 0x30000 each cell's sum and then coefficient,
;; 0x40000 where the cells start (by row), 0x48000 limit and floor of each stage, 0x48020 marks. simd.ts fills it.
(module
  (memory (export "memory") 5)

  ;; The sum of a column in each cell, up to the cell that starts at $last. The column starts with row $first.
  (func (export "sums") (param $first i32) (param $last i32) (param $column i32) (param $to i32)
    (local $start i32) (local $row i32) (local $end i32) (local $sum v128)
    (loop $cell
      (local.set $row (i32.add (local.get $column)
        (i32.shl (i32.sub (i32.load offset=0x40000 (local.get $start)) (local.get $first)) (i32.const 3))))
      (local.set $end (i32.add (local.get $column)
        (i32.shl (i32.sub (i32.load offset=0x40004 (local.get $start)) (local.get $first)) (i32.const 3))))
      (local.set $sum (v128.const i64x2 0 0))
      (loop $pair
        (if (i32.lt_s (i32.add (local.get $row) (i32.const 8)) (local.get $end)) (then
          (local.set $sum (f64x2.add (local.get $sum) (v128.load (local.get $row))))
          (local.set $row (i32.add (local.get $row) (i32.const 16)))
          (br $pair))))
      (if (i32.lt_u (local.get $row) (local.get $end)) (then
        (local.set $sum (f64x2.add (local.get $sum) (v128.load64_zero (local.get $row))))))
      (f64.store (local.get $to) (f64.add (f64x2.extract_lane 0 (local.get $sum)) (f64x2.extract_lane 1 (local.get $sum))))
      (local.set $to (i32.add (local.get $to) (i32.const 8)))
      (br_if $cell (i32.lt_u (local.tee $start (i32.add (local.get $start) (i32.const 4))) (local.get $last)))))

  ;; The coefficient of the amount in each cell, in the place of its sum, and the mark of each row. $stage is 0, or 16 for junior schools.
  (func (export "spread") (param $first i32) (param $last i32) (param $stage i32)
    (local $start i32) (local $cell i32) (local $row i32) (local $end i32) (local $sum v128) (local $counts v128)
    (local $mean v128) (local $limit v128) (local $floor v128) (local $weight v128) (local $value v128)
    (loop $next
      (local.set $row (i32.shl (i32.sub (i32.load offset=0x40000 (local.get $start)) (local.get $first)) (i32.const 3)))
      (local.set $end (i32.shl (i32.sub (i32.load offset=0x40004 (local.get $start)) (local.get $first)) (i32.const 3)))
      (local.set $mean (f64x2.splat (f64.div (f64.load offset=0x30000 (local.get $cell)) (f64.load offset=0x20000 (local.get $cell)))))
      (local.set $limit (v128.load64_splat offset=0x48000 (local.get $stage)))
      (local.set $floor (v128.load64_splat offset=0x48008 (local.get $stage)))
      (local.set $sum (v128.const i64x2 0 0))
      (local.set $counts (v128.const i64x2 -1 -1))
      (if (i32.lt_u (local.get $row) (local.get $end)) (then
        (loop $pair
          (if (i32.eq (i32.add (local.get $row) (i32.const 8)) (local.get $end))
            (then (local.set $counts (v128.const i64x2 -1 0))))
          (local.set $weight (v128.load (local.get $row)))
          (local.set $value (f64x2.div (v128.load offset=0x10000 (local.get $row)) (local.get $weight)))
          ;; Two bits are spread to two bytes.
          (i32.store16 offset=0x48020 (i32.shr_u (local.get $row) (i32.const 3))
            (i32.add
              (i32.and (i32.mul (i64x2.bitmask (f64x2.ge (local.get $value) (local.get $limit))) (i32.const 0x81)) (i32.const 0x101))
              (i32.and (i32.mul (i64x2.bitmask (f64x2.ge (local.get $value) (local.get $floor))) (i32.const 0x81)) (i32.const 0x101))))
          (local.set $value (f64x2.sub (local.get $value) (local.get $mean)))
          (local.set $sum (f64x2.add (local.get $sum)
            (v128.and (local.get $counts) (f64x2.mul (f64x2.mul (local.get $weight) (local.get $value)) (local.get $value)))))
          (br_if $pair (i32.lt_u (local.tee $row (i32.add (local.get $row) (i32.const 16))) (local.get $end))))))
      (f64.store offset=0x30000 (local.get $cell)
        (f64.div
          (f64.sqrt (f64.div
            (f64.add (f64x2.extract_lane 0 (local.get $sum)) (f64x2.extract_lane 1 (local.get $sum)))
            (f64.load offset=0x20000 (local.get $cell))))
          (f64x2.extract_lane 0 (local.get $mean))))
      (local.set $cell (i32.add (local.get $cell) (i32.const 8)))
      (local.set $stage (i32.xor (local.get $stage) (i32.const 16)))
      (br_if $next (i32.lt_u (local.tee $start (i32.add (local.get $start) (i32.const 4))) (local.get $last)))))

  ;; The verdicts on $rows schools, sixteen an instruction, in the place of the first bytes. So many columns of marks follow.
  (func (export "judge") (param $rows i32) (param $end i32) (param $least i32)
    (local $row i32) (local $at i32) (local $mark v128) (local $reachable v128) (local $missing v128) (local $not v128)
    (loop $sixteen
      (local.set $reachable (v128.const i64x2 0 0))
      (local.set $missing (v128.const i64x2 0 0))
      (local.set $not (v128.const i64x2 0 0))
      (local.set $at (i32.add (local.get $row) (local.get $rows)))
      (loop $amount
        (if (i32.lt_u (local.get $at) (local.get $end)) (then
          (local.set $mark (v128.load (local.get $at)))
          (local.set $reachable (i8x16.sub (local.get $reachable) (i8x16.ge_u (local.get $mark) (i8x16.splat (i32.const 2)))))
          (local.set $missing (v128.or (local.get $missing) (i8x16.eq (local.get $mark) (i8x16.splat (i32.const 3)))))
          (local.set $not (v128.or (local.get $not) (i8x16.eq (local.get $mark) (v128.const i64x2 0 0))))
          (local.set $at (i32.add (local.get $at) (local.get $rows)))
          (br $amount))))
      (local.set $not (v128.or (local.get $not) (i8x16.lt_u (local.get $reachable) (i8x16.splat (local.get $least)))))
      (v128.store (local.get $row)
        (v128.or
          (v128.and (local.get $not) (i8x16.splat (i32.const 1)))
          (v128.and (v128.andnot (local.get $missing) (local.get $not)) (i8x16.splat (i32.const 2)))))
      (br_if $sixteen (i32.lt_u (local.tee $row (i32.add (local.get $row) (i32.const 16))) (local.get $rows))))))
