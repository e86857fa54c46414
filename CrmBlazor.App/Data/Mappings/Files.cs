using CrmBlazor.Domain.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmBlazor.App.Data.Mappings;

internal sealed class FileMapping : IEntityTypeConfiguration<AttachedFile>, IEntityTypeConfiguration<Upload>, IEntityTypeConfiguration<FilePart>
{
    public void Configure(EntityTypeBuilder<AttachedFile> file)
    {
        file.ToTable("files").HasIndex(f => f.Number).IsUnique();
        file.HasIndex(f => f.SubjectId);
        file.HasIndex(f => f.UploadId).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Upload> upload) => upload.ToTable("uploads").Property(u => u.Id).ValueGeneratedNever();

    public void Configure(EntityTypeBuilder<FilePart> part)
    {
        part.ToTable("file_parts").HasKey(p => new { p.UploadId, p.Place });
        part.HasIndex(p => p.At);
    }
}
