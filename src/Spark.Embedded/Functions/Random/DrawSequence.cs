namespace Spark.Embedded.Functions.Random;

/// <summary>
/// The numbers of one seed by row. Rows are asked for in ascending order nearly always; going back starts over.
/// </summary>
internal sealed class DrawSequence<T>(Func<Func<T>> start)
{
    private Func<T>? _next;
    private long _position;
    private T _last = default!;

    public T At(long row)
    {
        if (_next is null || row < _position - 1)
        {
            _next = start();
            _position = 0;
        }

        while (_position <= row)
        {
            _last = _next();
            _position++;
        }

        return _last;
    }
}
