package dev.billet.build;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Lambdas and method references of all shapes, for {@link PrelinkTest}. */
public final class Lambdas implements Supplier<List<String>> {
    private final String name = "field";

    private interface Greeter {
        String greet(String who);

        default Greeter twice() {
            return who -> greet(greet(who));
        }

        static Greeter polite() {
            return "dear "::concat;
        }
    }

    private static final class Inner<T extends Comparable<T>> {
        private final T value;

        private Inner(T value) {
            this.value = value;
        }

        private T value() {
            return value;
        }

        private Predicate<T> above() {
            return other -> value.compareTo(other) > 0;
        }
    }

    @Override
    public List<String> get() {
        List<String> said = new ArrayList<>();
        numbers(said);
        objects(said);
        captured(said, (byte) 1, 'c', 2L, 3f, 4d, new int[] {5, 6});
        return said;
    }

    private void numbers(List<String> said) {
        ToIntFunction<String> length = String::length;
        Function<String, Integer> boxed = String::length;
        IntFunction<Integer> same = Integer::valueOf;
        ToDoubleFunction<Integer> widened = Integer::intValue;
        IntToLongFunction longer = i -> i;
        DoubleUnaryOperator root = Math::sqrt;
        IntPredicate odd = i -> i % 2 == 1;
        ToIntFunction<Map<String, Integer>> generic = map -> map.get("a");
        LongSupplier unboxed = Integer.valueOf(7)::intValue;
        said.add(length.applyAsInt("four") + " " + boxed.apply("three") + " " + same.apply(3) + " " + widened.applyAsDouble(4));
        said.add(longer.applyAsLong(5) + " " + root.applyAsDouble(2) + " " + odd.test(3) + " " + generic.applyAsInt(Map.of("a", 9)));
        said.add(unboxed.getAsLong() + " " + IntStream.range(0, 9).filter(odd).mapToObj(Integer::toString).collect(Collectors.joining()));
    }

    private void objects(List<String> said) {
        Supplier<StringBuilder> made = StringBuilder::new;
        Function<String, Inner<String>> wrapped = Inner::new;
        IntFunction<String[]> array = String[]::new;
        BiFunction<String, String, Boolean> equal = String::equals;
        BinaryOperator<Integer> most = Integer::max;
        Comparator<Map.Entry<String, Integer>> order = Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry::getKey);
        UnaryOperator<String> mine = text -> text + name;
        Supplier<String> ours = this::secret;
        Callable<String> upper = super::toString;
        said.add(made.get().append(wrapped.apply("w").value()).toString() + array.apply(3).length + equal.apply("a", "b")
            + most.apply(1, 2));
        said.add(order.compare(Map.entry("a", 1), Map.entry("b", 1)) + mine.apply("my ") + ours.get() + (upper.hashCode() == 0));
        said.add(Stream.of("b", "a").map(Inner::new).sorted(Comparator.comparing(Inner::value)).map(Inner::value).toList().toString());
        said.add(Greeter.polite().twice().greet("reader") + new Inner<>("m").above().test("a"));
        said.add(Stream.of("x", "yy", "zz").collect(Collectors.groupingBy(String::length, TreeMap::new, Collectors.counting())).toString());
    }

    private String secret() {
        return "secret";
    }

    private static void captured(List<String> said, byte b, char c, long l, float f, double d, int[] many) {
        Supplier<String> all = () -> b + " " + c + " " + l + " " + f + " " + d + " " + many[1];
        Runnable told = () -> said.add(all.get());
        Runnable added = many::clone;
        told.run();
        added.run();
    }
}
