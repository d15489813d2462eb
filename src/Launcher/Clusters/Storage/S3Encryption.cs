using Amazon.S3;
using Amazon.S3.Model;

namespace Launcher.Clusters.Storage;

/// <summary>How what is written lies in S3: under a KMS key, or else under S3's own keys.</summary>
internal sealed record S3Encryption(string? Key)
{
    private ServerSideEncryptionMethod Method =>
        Key is null ? ServerSideEncryptionMethod.AES256 : ServerSideEncryptionMethod.AWSKMS;

    public void Apply(PutObjectRequest request)
    {
        request.ServerSideEncryptionMethod = Method;
        request.ServerSideEncryptionKeyManagementServiceKeyId = Key;
    }

    public void Apply(InitiateMultipartUploadRequest request)
    {
        request.ServerSideEncryptionMethod = Method;
        request.ServerSideEncryptionKeyManagementServiceKeyId = Key;
    }
}
