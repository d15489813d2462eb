using Spark.Embedded.Native;

namespace Spark.Embedded.Functions;

/// <summary>Arrays as <c>object?[]</c>; null is NULL.</summary>
internal sealed class ArrayCodec(Codec<object?> element) : Codec<object?[]>
{
    public override object?[] Read(in VectorReader vector, int row)
    {
        var entry = vector.List(row);
        var child = vector.ListChild;
        var values = new object?[entry.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = element.Read(child, (int)entry.Offset + i);
        }

        return values;
    }

    public override void WriteNull(ref VectorWriter vector, int row) => Write(ref vector, row, null);

    public override void Write(ref VectorWriter vector, int row, object?[]? value)
    {
        var child = vector.SetList(row, value?.Length ?? 0, out var offset);
        if (value is null)
        {
            vector.SetNull(row);
            return;
        }

        for (var i = 0; i < value.Length; i++)
        {
            element.Write(ref child, offset + i, value[i]);
        }
    }
}

/// <summary>Maps as entries in stored order. DuckDB keeps a map as a list of structs of key and value.</summary>
internal sealed class MapCodec(Codec<object?> key, Codec<object?> content) : Codec<KeyValuePair<object, object?>[]>
{
    public override KeyValuePair<object, object?>[] Read(in VectorReader vector, int row)
    {
        var entry = vector.List(row);
        var child = vector.ListChild;
        var keys = child.Field(0);
        var values = child.Field(1);
        var entries = new KeyValuePair<object, object?>[entry.Length];
        for (var i = 0; i < entries.Length; i++)
        {
            var index = (int)entry.Offset + i;
            entries[i] = new(key.Read(keys, index)!, content.Read(values, index));
        }

        return entries;
    }

    public override void WriteNull(ref VectorWriter vector, int row) => Write(ref vector, row, null);

    public override void Write(ref VectorWriter vector, int row, KeyValuePair<object, object?>[]? value)
    {
        var child = vector.SetList(row, value?.Length ?? 0, out var offset);
        if (value is null)
        {
            vector.SetNull(row);
            return;
        }

        var keys = child.Field(0);
        var values = child.Field(1);
        for (var i = 0; i < value.Length; i++)
        {
            key.Write(ref keys, offset + i, value[i].Key);
            content.Write(ref values, offset + i, value[i].Value);
        }
    }
}

/// <summary>Structs as <c>object?[]</c> in field order.</summary>
internal sealed class StructCodec(Codec<object?>[] fields) : Codec<object?>
{
    public override bool AcceptsNull => true;

    public override object? Read(in VectorReader vector, int row)
    {
        if (vector.IsNull(row))
        {
            return null;
        }

        var values = new object?[fields.Length];
        for (var i = 0; i < fields.Length; i++)
        {
            values[i] = fields[i].Read(vector.Field(i), row);
        }

        return values;
    }

    public override void WriteNull(ref VectorWriter vector, int row) => Write(ref vector, row, null);

    // The fields of a struct that is NULL are NULL too: DuckDB hands them out without asking the struct.
    public override void Write(ref VectorWriter vector, int row, object? value)
    {
        if (value is null)
        {
            vector.SetNull(row);
        }

        for (var i = 0; i < fields.Length; i++)
        {
            var field = vector.Field(i);
            fields[i].Write(ref field, row, ((object?[]?)value)?[i]);
        }
    }
}
