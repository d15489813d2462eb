namespace Spark.Lambdas;

/// <summary>
/// Items that a function of the program makes of others, as they are asked for. What the function throws becomes a
/// <see cref="LambdaException"/>; what fails where its input comes from passes through.
/// </summary>
internal static class GuardedItems
{
    public static IEnumerable<TOut> Of<TIn, TOut>(
        string name, IEnumerable<TIn> input, Func<IEnumerable<TIn>, IEnumerable<TOut>> function)
    {
        var source = new Source<TIn>(input);
        using var results = Guarded(name, source, () => function(source.Items()).GetEnumerator());
        while (Guarded(name, source, results.MoveNext))
        {
            yield return results.Current;
        }
    }

    private static T Guarded<TIn, T>(string name, Source<TIn> source, Func<T> step)
    {
        try
        {
            return step();
        }
        catch (Exception failure) when (!source.HasFailedWith(failure))
        {
            LambdaException.Throw(name, failure);
            throw;
        }
    }

    private sealed class Source<T>(IEnumerable<T> input)
    {
        private Exception? _failure;

        public bool HasFailedWith(Exception failure) => ReferenceEquals(failure, _failure);

        public IEnumerable<T> Items()
        {
            using var items = input.GetEnumerator();
            while (MoveNext(items))
            {
                yield return items.Current;
            }
        }

        private bool MoveNext(IEnumerator<T> items)
        {
            try
            {
                return items.MoveNext();
            }
            catch (Exception failure) when (Note(failure))
            {
                throw;
            }
        }

        private bool Note(Exception failure)
        {
            _failure = failure;
            return false;
        }
    }
}
