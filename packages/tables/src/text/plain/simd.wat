;; Cuts plain rows as scalar.ts does, sixteen bytes an instruction.
;;
;; In the memory, by byte: 0x00000 a byte for each column, 1 where it is asked for as numbers; 0x04000 ten to a power, as doubles; 0x04100 how
;; many rows the batch holds; 0x08000 bytes of the file, which end with a line end and a byte that is none; 0x20000 numbers, 0xa0000 where
;; cells begin and 0xe0000 where they end, counted from the first byte; 0x120000 UTF-16, and 0x148000 where in it each text ends. simd.ts
;; fills it.
(module
  (memory (export "memory") 21)

  ;; Cuts the rows from $at to before $end until the batch holds $most, or one is not plain. Gives where the next row begins.
  (func (export "cut") (param $at i32) (param $end i32) (param $comma i32) (param $width i32) (param $longest i32) (param $most i32) (param $room i32)
    (result i32)
    (local $count i32) (local $here i32) (local $column i32) (local $place i32) (local $quoted i32) (local $start i32) (local $sign i32)
    (local $others i32) (local $minus i32) (local $power i32) (local $signs v128) (local $from v128) (local $stop v128) (local $value f64)
    (local.set $count (i32.load (i32.const 0x4100)))
    (loop $row
      (if (i32.and (i32.lt_u (local.get $count) (local.get $most)) (i32.lt_u (local.get $at) (local.get $end))) (then
        (local.set $here (local.get $at))
        (local.set $column (i32.const 0))
        (local.set $place (local.get $count))
        (block $odd
          (loop $cell
            ;; Quotes and signs are rare: a branch for each lets the processor go on before it has seen the byte.
            (local.set $quoted (i32.eq (i32.load8_u (local.get $here)) (i32.const 0x22)))
            (if (local.get $quoted) (then (local.set $here (i32.add (local.get $here) (i32.const 1)))))
            (local.set $start (local.get $here))
            (if (i32.load8_u (local.get $column))
              (then
                (local.set $minus (i32.eq (i32.load8_u (local.get $here)) (i32.const 0x2d)))
                (if (local.get $minus) (then (local.set $here (i32.add (local.get $here) (i32.const 1)))))
                ;; What is no digit, a bit each; the first ends the digits. It lies within sixteen bytes, so that a double holds them.
                (local.set $signs (i8x16.sub (v128.load (local.get $here)) (i8x16.splat (i32.const 0x30))))
                (local.set $others (i8x16.bitmask (i8x16.gt_u (local.get $signs) (i8x16.splat (i32.const 9)))))
                (br_if $odd (i32.eqz (local.get $others)))
                (local.set $power (i32.const 0))
                (local.set $sign (i32.ctz (local.get $others)))
                (if (i32.eq (i32.load8_u (i32.add (local.get $here) (local.get $sign))) (i32.const 0x2e))
                  (then
                    (br_if $odd (i32.eqz (local.get $sign)))
                    (local.set $others (i32.and (local.get $others) (i32.sub (local.get $others) (i32.const 1))))
                    (br_if $odd (i32.eqz (local.get $others)))
                    ;; The digits to the right end: those before the point go one place further, over it.
                    (local.set $from (i8x16.add (v128.const i8x16 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15)
                      (i8x16.splat (i32.sub (i32.ctz (local.get $others)) (i32.const 16)))))
                    (local.set $from (i8x16.add (local.get $from) (i8x16.le_s (local.get $from) (i8x16.splat (local.get $sign)))))
                    (local.set $power (i32.sub (i32.sub (i32.ctz (local.get $others)) (local.get $sign)) (i32.const 1))))
                  (else
                    (local.set $from (i8x16.add (v128.const i8x16 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15)
                      (i8x16.splat (i32.sub (local.get $sign) (i32.const 16)))))))
                (local.set $here (i32.add (local.get $here) (i32.ctz (local.get $others))))
                (if (i32.eq (local.get $here) (local.get $start))
                  (then (f64.store offset=0x20000 (i32.shl (local.get $place) (i32.const 3)) (f64.const nan)))
                  (else
                    (br_if $odd (i32.or
                      (i32.gt_u (i32.sub (local.get $here) (local.get $start)) (local.get $longest))
                      (i32.eq (i32.sub (local.get $here) (local.get $start)) (local.get $minus))))
                    ;; First pairs of digits are made numbers, then fours, then eights.
                    (local.set $signs (i8x16.swizzle (local.get $signs) (local.get $from)))
                    (local.set $signs (i32x4.dot_i16x8_s
                      (i16x8.narrow_i32x4_u
                        (i32x4.extadd_pairwise_i16x8_u (i16x8.extmul_low_i8x16_u (local.get $signs) (v128.const i8x16 10 1 10 1 10 1 10 1 10 1 10 1 10 1 10 1)))
                        (i32x4.extadd_pairwise_i16x8_u (i16x8.extmul_high_i8x16_u (local.get $signs) (v128.const i8x16 10 1 10 1 10 1 10 1 10 1 10 1 10 1 10 1))))
                      (v128.const i16x8 100 1 100 1 100 1 100 1)))
                    (local.set $signs (i32x4.dot_i16x8_s
                      (i16x8.narrow_i32x4_u (local.get $signs) (local.get $signs))
                      (v128.const i16x8 10000 1 10000 1 10000 1 10000 1)))
                    (local.set $value (f64.convert_i64_s (i64.add
                      (i64.mul (i64.extend_i32_u (i32x4.extract_lane 0 (local.get $signs))) (i64.const 100000000))
                      (i64.extend_i32_u (i32x4.extract_lane 1 (local.get $signs))))))
                    (if (local.get $power) (then
                      (local.set $value (f64.div (local.get $value) (f64.load offset=0x4000 (i32.shl (local.get $power) (i32.const 3)))))))
                    (if (local.get $minus) (then (local.set $value (f64.neg (local.get $value)))))
                    (f64.store offset=0x20000 (i32.shl (local.get $place) (i32.const 3)) (local.get $value)))))
              (else
                (local.set $stop (i8x16.splat (select (i32.const 0x22) (local.get $comma) (local.get $quoted))))
                (loop $more
                  (local.set $signs (v128.load (local.get $here)))
                  (local.set $others (i8x16.bitmask (v128.or
                    (i8x16.eq (local.get $signs) (local.get $stop))
                    (v128.or
                      (i8x16.eq (local.get $signs) (i8x16.splat (i32.const 0x0a)))
                      (i8x16.eq (local.get $signs) (i8x16.splat (i32.const 0x0d)))))))
                  (if (i32.eqz (local.get $others)) (then
                    (local.set $here (i32.add (local.get $here) (i32.const 16)))
                    (br $more))))
                (local.set $here (i32.add (local.get $here) (i32.ctz (local.get $others))))
                (br_if $odd (i32.gt_u (i32.sub (local.get $here) (local.get $start)) (local.get $longest)))
                (i32.store offset=0xa0000 (i32.shl (local.get $place) (i32.const 2)) (i32.sub (local.get $start) (i32.const 0x8000)))
                (i32.store offset=0xe0000 (i32.shl (local.get $place) (i32.const 2)) (i32.sub (local.get $here) (i32.const 0x8000)))))
            (if (local.get $quoted) (then
              (br_if $odd (i32.ne (i32.load8_u (local.get $here)) (i32.const 0x22)))
              (local.set $here (i32.add (local.get $here) (i32.const 1)))))
            (local.set $sign (i32.load8_u (local.get $here)))
            (local.set $here (i32.add (local.get $here) (i32.const 1)))
            (local.set $place (i32.add (local.get $place) (local.get $room)))
            (local.set $column (i32.add (local.get $column) (i32.const 1)))
            (if (i32.lt_u (local.get $column) (local.get $width)) (then
              (br_if $cell (i32.eq (local.get $sign) (local.get $comma)))
              (br $odd))))
          (br_if $odd (i32.and (i32.ne (local.get $sign) (i32.const 0x0a)) (i32.ne (local.get $sign) (i32.const 0x0d))))
          ;; Nothing but delimiters is a blank row.
          (br_if $odd (i32.eq (i32.sub (local.get $here) (local.get $at)) (local.get $width)))
          (local.set $at (i32.add (local.get $here) (i32.and
            (i32.eq (local.get $sign) (i32.const 0x0d))
            (i32.eq (i32.load8_u (local.get $here)) (i32.const 0x0a)))))
          (local.set $count (i32.add (local.get $count) (i32.const 1)))
          (br $row)))))
    (i32.store (i32.const 0x4100) (local.get $count))
    (local.get $at))

  ;; Makes UTF-16 of the cells whose ends stand from $cell to before $last, counted in bytes. Gives all units or-ed together, as far as they
  ;; are no ASCII; below 0 where a cell has doubled quotes, which nobody has taken out.
  (func (export "units") (param $cell i32) (param $last i32) (result i32)
    (local $here i32) (local $end i32) (local $out i32) (local $text i32) (local $lead i32) (local $run i32) (local $seen i32) (local $signs v128)
    (loop $next
      (if (i32.lt_u (local.get $cell) (local.get $last)) (then
        (local.set $here (i32.add (i32.load offset=0xa0000 (local.get $cell)) (i32.const 0x8000)))
        (local.set $end (i32.load offset=0xe0000 (local.get $cell)))
        (if (i32.lt_s (local.get $end) (i32.const 0)) (then (return (i32.const -1))))
        (local.set $end (i32.add (local.get $end) (i32.const 0x8000)))
        (loop $more
          (if (i32.lt_u (local.get $here) (local.get $end)) (then
            (local.set $lead (i32.load8_u (local.get $here)))
            (if (i32.lt_u (local.get $lead) (i32.const 0x80))
              (then
                ;; As many as are ASCII; what is written beyond them is written over.
                (local.set $signs (v128.load (local.get $here)))
                (v128.store offset=0x120000 (local.get $out) (i16x8.extend_low_i8x16_u (local.get $signs)))
                (v128.store offset=0x120010 (local.get $out) (i16x8.extend_high_i8x16_u (local.get $signs)))
                (local.set $run (i32.ctz (i32.or (i8x16.bitmask (local.get $signs)) (i32.const 0x10000))))
                (if (i32.gt_u (local.get $run) (i32.sub (local.get $end) (local.get $here))) (then
                  (local.set $run (i32.sub (local.get $end) (local.get $here)))))
                (local.set $here (i32.add (local.get $here) (local.get $run)))
                (local.set $out (i32.add (local.get $out) (i32.shl (local.get $run) (i32.const 1)))))
              (else
                ;; Two, three or four bytes: the bits of the last of them, and of those before.
                (local.set $here (i32.add (local.get $here) (i32.add (i32.const 2)
                  (i32.add (i32.ge_u (local.get $lead) (i32.const 0xe0)) (i32.ge_u (local.get $lead) (i32.const 0xf0))))))
                (local.set $run (i32.or
                  (i32.and (i32.load8_u (i32.sub (local.get $here) (i32.const 1))) (i32.const 0x3f))
                  (i32.shl (i32.and (i32.load8_u (i32.sub (local.get $here) (i32.const 2))) (i32.const 0x3f)) (i32.const 6))))
                (if (i32.ge_u (local.get $lead) (i32.const 0xe0)) (then
                  (local.set $run (i32.or (local.get $run)
                    (i32.shl (i32.and (i32.load8_u (i32.sub (local.get $here) (i32.const 3))) (i32.const 0x3f)) (i32.const 12))))))
                (if (i32.ge_u (local.get $lead) (i32.const 0xf0)) (then
                  (local.set $run (i32.or (local.get $run) (i32.shl (i32.and (local.get $lead) (i32.const 0x07)) (i32.const 18))))
                  (i32.store16 offset=0x120000 (local.get $out) (i32.add (i32.const 0xd7c0) (i32.shr_u (local.get $run) (i32.const 10))))
                  (local.set $out (i32.add (local.get $out) (i32.const 2)))
                  (local.set $run (i32.or (i32.const 0xdc00) (i32.and (local.get $run) (i32.const 0x3ff))))))
                (local.set $run (i32.and (local.get $run) (i32.const 0xffff)))
                (i32.store16 offset=0x120000 (local.get $out) (local.get $run))
                (local.set $out (i32.add (local.get $out) (i32.const 2)))
                (local.set $seen (i32.or (local.get $seen) (local.get $run)))))
            (br $more))))
        (i32.store offset=0x148000 (local.get $text) (i32.shr_u (local.get $out) (i32.const 1)))
        (local.set $text (i32.add (local.get $text) (i32.const 4)))
        (local.set $cell (i32.add (local.get $cell) (i32.const 4)))
        (br $next))))
    (local.get $seen)))
